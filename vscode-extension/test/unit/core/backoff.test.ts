import { describe, expect, test } from 'vitest';
import { backoff } from '../../../src/core/backoff.js';

const RANDOMS = [0, 0.25, 0.5, 0.75, 0.999_999];

describe('the wait between two tries', () => {
  test.each([1, 2, 3, 6, 7, 8, 50, 2_000])('after %i failures is within its bounds', (failures) => {
    const ceiling = Math.min(30_000, 500 * 2 ** (failures - 1));
    for (const random of RANDOMS) {
      const wait = backoff(failures, random);
      expect(wait).toBeGreaterThanOrEqual(ceiling * 0.2);
      expect(wait).toBeLessThanOrEqual(ceiling);
      expect(Number.isInteger(wait)).toBe(true);
    }
  });

  test('doubles with each failure, up to half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((failures) => backoff(failures, 1))).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ]);
  });

  test('spreads learners who lost the same server over four fifths of it', () => {
    const waits = Array.from({ length: 1_000 }, (_, n) => backoff(7, n / 1_000));
    const tenths = new Set(waits.map((wait) => Math.floor(wait / 3_000)));
    expect(tenths.size).toBe(8);
  });
});
