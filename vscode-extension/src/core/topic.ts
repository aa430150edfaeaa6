import { LONGEST } from '../protocol/requests.js';

const WISH =
  /(?<!\p{L})(?:learn(?:ing)?|teach me|practi[cs]e|study|new (?:goal|topic)|another (?:goal|topic)|create a goal|aprender|aprenda|enséñame|ensename|practicar|estudiar|(?:nuevo|otro) (?:objetivo|tema)|(?:nueva|otra) meta|crea(?:r)? (?:una meta|un objetivo))(?!\p{L})/iu;

/** Whether a learner's words, in English or Spanish, ask for something new to learn. */
export function asksForTopic(words: string): boolean {
  return WISH.test(words.normalize('NFC'));
}

/** A learner's words as the description of a goal, no longer than one may be. */
export function asDescription(words: string): string {
  return Array.from(words.trim()).slice(0, LONGEST.description).join('');
}
