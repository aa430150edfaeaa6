/** A program as far as places in it are concerned. */
export interface Source {
  /** The file's name, without folders. */
  name: string;
  language: string;
  code: string;
}

/** Values that a message quotes: they may say anything. */
const QUOTED = /"[^"\n]*"|`[^`\n]*`|(?<![\p{L}\d_])'[^'\n]*'(?![\p{L}\d_])/gu;
/** Lines of what a program prints are no lines of the program. */
const OF_OUTPUT = /(?<!\p{L})(?:printed|expected|imprimió|esperaba)(?!\p{L})[^.\n]*?(?:line|línea)\s+\d+/giu;
const IN_WORDS = /(?<!\p{L})(?:line|línea)\s+(\d{1,6})(?![\p{L}\d])/giu;
const COMMENT: Readonly<Record<string, RegExp>> = { python: /^#/, javascript: /^(?:\/\/|#!)/ };
const BLOCKS: Readonly<Record<string, readonly (readonly [open: string, close: string])[]>> = {
  python: [
    ['"""', '"""'],
    ["'''", "'''"],
  ],
  javascript: [['/*', '*/']],
};

/**
 * The line of a program that a message about it names, from 0; the innermost one of a Python traceback.
 *
 * @returns null where it names none that the program has
 */
export function namedLine(message: string, { name, code }: Source): number | null {
  const file = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const inTraceback = numbers(message, new RegExp(`(?<![\\w.-])${file}", line (\\d{1,6})`, 'g')).reverse();
  const afterName = numbers(message, new RegExp(`(?<![\\w.-])${file}:(\\d{1,6})`, 'g'));
  const inWords = numbers(message.replace(QUOTED, '').replace(OF_OUTPUT, ''), IN_WORDS);
  const last = code.split('\n').length;
  const line = [...inTraceback, ...afterName, ...inWords].find((one) => one >= 1 && one <= last);
  return line === undefined ? null : line - 1;
}

/** The first line, from 0, that is neither empty nor a comment; 0 where there is none. */
export function firstLineOfCode({ language, code }: Source): number {
  let close: string | null = null;
  for (const [index, raw] of code.split('\n').entries()) {
    const line = raw.trim();
    if (close !== null) {
      close = line.includes(close) ? null : close;
      continue;
    }
    const block = BLOCKS[language]?.find(([open]) => line.startsWith(open));
    if (block) {
      close = line.includes(block[1], block[0].length) ? null : block[1];
    } else if (line !== '' && !COMMENT[language]?.test(line)) {
      return index;
    }
  }
  return 0;
}

/** The last line, from 0, that is not empty; 0 where there is none. */
export function lastLineOfCode(code: string): number {
  const lines = code.split('\n');
  return Math.max(
    0,
    lines.findLastIndex((line) => line.trim() !== ''),
  );
}

function numbers(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(([, digits]) => Number(digits));
}
