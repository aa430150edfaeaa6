/** A text in one line, cut at a word where one is near; `most` counts Unicode code points, the ellipsis included. */
export function shorten(text: string, most: number): string {
  const points = Array.from(text.trim().replace(/\s+/g, ' '));
  if (points.length <= most) {
    return points.join('');
  }
  const cut = points.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  const end = space > most / 2 ? space : cut.length;
  return `${cut.slice(0, end).join('')}…`;
}
