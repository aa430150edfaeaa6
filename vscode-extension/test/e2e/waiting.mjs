import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until a condition holds, and gives what it gave. A condition that throws does not hold yet.
 *
 * @param {string} what ends the sentence "waited in vain for ..."
 * @param {() => T | Promise<T>} condition
 * @template T
 */
export async function until(what, condition, { limit = 30_000, every = 100 } = {}) {
  const end = Date.now() + limit;
  for (;;) {
    let last;
    try {
      const value = await condition();
      if (value) {
        return value;
      }
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      throw new Error(`waited ${limit / 1000} s in vain for ${what}`, { cause: last });
    }
    await pause(every);
  }
}
