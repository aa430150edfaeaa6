/** Hands out, piece by piece, what of a growing text was not handed out yet. */
export class Unsaid {
  private said = '';

  /** @param words all words so far; a text that starts again is waited for until it is where the first one was */
  grow(words: string): string {
    if (!words.startsWith(this.said)) {
      return '';
    }
    const rest = words.slice(this.said.length);
    this.said = words;
    return rest;
  }

  /** @param text the whole; where it became another one than was said so far, it is said in a paragraph of its own */
  end(text: string): string {
    if (this.said.startsWith(text.trimEnd())) {
      return '';
    }
    return text.startsWith(this.said) ? this.grow(text) : `\n\n${text}`;
  }
}
