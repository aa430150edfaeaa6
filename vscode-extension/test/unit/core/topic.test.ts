import { expect, test } from 'vitest';
import { asDescription, asksForTopic } from '../../../src/core/topic.js';

test.each([
  'I want to learn recursion',
  'Teach me generators in Python',
  'A new goal about dictionaries, please',
  'let me practise loops',
  'Quiero aprender recursión',
  'Enséñame bucles',
  'una nueva meta sobre listas',
])('%j asks for something new', (words) => {
  expect(asksForTopic(words)).toBe(true);
});

test.each(['Where am I?', 'what is a learner', 'goals', '¿Cómo voy?', ''])('%j does not', (words) => {
  expect(asksForTopic(words)).toBe(false);
});

test('a description is no longer than one may be, in code points', () => {
  expect(asDescription('  loops ')).toBe('loops');
  expect(Array.from(asDescription('😀'.repeat(2_001)))).toHaveLength(2_000);
});
