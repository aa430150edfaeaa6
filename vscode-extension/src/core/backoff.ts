const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next try, in milliseconds: exponential with full jitter, so that learners who lost the same server
 * do not return together.
 *
 * @param failures how many tries failed in a row, from 1
 * @param random in [0, 1)
 */
export function backoff(failures: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.round(ceiling * (0.2 + 0.8 * random));
}
