import { vi } from 'vitest';

/** Waits until a check holds: looked at often, and with patience for a busy machine. */
export function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 10_000, interval: 5 });
}
