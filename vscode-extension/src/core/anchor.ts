/** Lines of a text, from 0, the last one included. */
export interface Lines {
  start: number;
  end: number;
}

interface Position {
  line: number;
  character: number;
}

/** What was put in the place of a range of the text before. */
export interface Edit {
  range: { start: Position; end: Position };
  text: string;
}

/**
 * Where lines are after edits of their text, all of them told in places of the text before.
 *
 * @returns null where one of the lines was changed
 */
export function moved(lines: Lines, edits: readonly Edit[]): Lines | null {
  let shift = 0;
  for (const edit of edits) {
    if (lastTouched(edit) < lines.start) {
      shift += edit.text.split('\n').length - 1 - (edit.range.end.line - edit.range.start.line);
    } else if (edit.range.start.line <= lines.end) {
      return null;
    }
  }
  return { start: lines.start + shift, end: lines.end + shift };
}

/** An edit of whole lines leaves the line alone before whose first character it ends. */
function lastTouched({ range: { start, end }, text }: Edit): number {
  const whole = start.character === 0 && end.character === 0 && (text === '' || text.endsWith('\n'));
  return whole ? end.line - 1 : end.line;
}
