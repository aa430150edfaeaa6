import { expect, test } from 'vitest';
import { shorten } from '../../../src/core/shorten.js';

test('puts a text in one line', () => {
  expect(shorten(' one\n\ttwo ', 20)).toBe('one two');
});

test('leaves a text that fits', () => {
  expect(shorten('exactly', 7)).toBe('exactly');
});

test('cuts at a word', () => {
  expect(shorten('the bracket is open', 13)).toBe('the bracket…');
});

test('cuts a long word where it has to', () => {
  expect(shorten('a incomprehensible', 10)).toBe('a incompr…');
});

test('cuts no character in two', () => {
  expect(shorten('😀😀😀😀', 3)).toBe('😀😀…');
});
