import { describe, expect, test } from 'vitest';
import { firstLineOfCode, lastLineOfCode, namedLine, type Source } from '../../../src/core/locate.js';

const CODE = 'one\ntwo\nthree\nfour\nfive\nsix\n';
const python: Source = { name: 'stock.py', language: 'python', code: CODE };
const javascript: Source = { name: 'stock.js', language: 'javascript', code: CODE };

describe('the line that a message names', () => {
  test.each([
    ['count({}) stopped with an error in line 3: KeyError: "a".', 2],
    ['count({}) se detuvo con un error en la línea 4: KeyError: "a".', 3],
    ["Your file could not be loaded in line 2: SyntaxError: expected ':'.", 1],
    ['Line 5 never runs', 4],
    ['  File "/work/stock.py", line 2, in <module>\n  File "/work/stock.py", line 6, in count\nKeyError', 5],
    ['  File "/work/stock.py", line 2\n  File "/usr/lib/json.py", line 4', 1],
    ['stock.py:3: KeyError', 2],
  ])('is found in %j', (message, line) => {
    expect(namedLine(message, python)).toBe(line);
  });

  test('is the one that Node names first', () => {
    const message = 'at count (file:///work/stock.js:4:11)\n    at file:///work/stock.js:6:1';
    expect(namedLine(message, javascript)).toBe(3);
  });

  test.each([
    ['is a line of the output', 'main() printed "a" in line 3, expected "b".'],
    ['is a line of missing output', 'main() printed nothing, expected "b" in line 2.'],
    ['is a line of the output, in Spanish', 'main() imprimió "a" en la línea 3; se esperaba "b".'],
    ['is a line of missing output, in Spanish', 'main() no imprimió nada; se esperaba "b" en la línea 2.'],
    ['stands in a value', 'For say("line 2") your code gave "line 3", expected \'line 4\'.'],
    ['is of another file', 'my_stock.py:3 and "other.py", line x'],
    ['is not in the program', 'an error in line 70: oh'],
    ['is part of a word', 'pipeline 3, line 3rd'],
    ['is zero', 'error in line 0'],
    ['is not there', 'The result differs'],
  ])('is none where it %s', (_why, message) => {
    expect(namedLine(message, python)).toBeNull();
  });

  test('is read from names with signs of a pattern in them', () => {
    expect(namedLine('a+b.py:2', { ...python, name: 'a+b.py' })).toBe(1);
  });
});

describe('the first line of code', () => {
  test.each([
    ['python', '# says hello\n\n  \nprint(1)\n', 3],
    ['python', '"""Says\nhello."""\nprint(1)\n', 2],
    ['python', '"""Says hello."""\nprint(1)\n', 1],
    ['javascript', '#!/usr/bin/env node\n// says\n/* hello\n */\nlet a;\n', 4],
    ['javascript', '/* hello */\r\n\r\nlet a;\r\n', 2],
    ['python', '# nothing but this\n', 0],
    ['python', '', 0],
    ['other', '# code\n', 0],
  ])('of %s %j', (language, code, line) => {
    expect(firstLineOfCode({ name: 'any', language, code })).toBe(line);
  });
});

test.each([
  ['a\nb\n\n  \n', 1],
  ['a', 0],
  ['', 0],
])('the last line of %j that is not empty', (code, line) => {
  expect(lastLineOfCode(code)).toBe(line);
});
