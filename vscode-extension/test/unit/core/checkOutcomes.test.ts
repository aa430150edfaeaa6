import { expect, test } from 'vitest';
import { outcomes } from '../../../src/core/checkOutcomes.js';

test('each check has its own result, in the order of the task', () => {
  const checks = ['a', 'b', 'a', 'c'].map((name) => ({ name, visible: true }));
  const results = [
    { name: 'b', visible: true, passed: true },
    { name: 'a', visible: true, passed: false },
    { name: 'a', visible: true, passed: true },
    { name: 'new', visible: true, passed: true },
  ];
  expect(outcomes(checks, results).map((result) => result?.passed)).toEqual([false, true, true, undefined]);
});
