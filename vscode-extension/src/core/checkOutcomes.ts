import type { CheckResult, Task } from '../protocol/wire.js';

/**
 * The result of each check of a task in a verdict, in the task's order; null for a check that the verdict is silent about. Of checks
 * with the same name the first is the first.
 */
export function outcomes(checks: Task['checks'], results: readonly CheckResult[]): (CheckResult | null)[] {
  const left = [...results];
  return checks.map(({ name }) => {
    const index = left.findIndex((result) => result.name === name);
    return index < 0 ? null : (left.splice(index, 1)[0] ?? null);
  });
}
