import { expect, test } from 'vitest';
import { Unsaid } from '../../../src/core/unsaid.js';

test('each word is said once', () => {
  const unsaid = new Unsaid();
  expect([unsaid.grow('Look'), unsaid.grow('Look'), unsaid.grow('Look at it'), unsaid.end('Look at it.')]).toEqual([
    'Look',
    '',
    ' at it',
    '.',
  ]);
});

test('a text that was not heard live is said at its end', () => {
  expect(new Unsaid().end('Look at it.')).toBe('Look at it.');
});

test('a text that starts again is waited for', () => {
  const unsaid = new Unsaid();
  unsaid.grow('Look at');
  expect([unsaid.grow('Look'), unsaid.grow('Look at it'), unsaid.end('Look at it')]).toEqual(['', ' it', '']);
});

test('a text that became another one is said whole', () => {
  const unsaid = new Unsaid();
  unsaid.grow('Look at');
  expect([unsaid.grow('See'), unsaid.end('See it.')]).toEqual(['', '\n\nSee it.']);
});

test('a break at the end is nothing to say', () => {
  const unsaid = new Unsaid();
  unsaid.grow('Look.\n');
  expect(unsaid.end('Look.')).toBe('');
});
