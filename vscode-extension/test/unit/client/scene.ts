import { afterEach, beforeEach, expect, vi } from 'vitest';
import { eventually } from './eventually.js';
import { ScriptedGateway } from './scriptedGateway.js';
import { Window } from './window.js';

export const SUGGESTION = { suggestion_id: 's', goal_id: 'g', task_id: 't', text: 'words', verified: true };

/** A gateway, and the windows of a learner called ada, new for each test. */
export class Scene {
  gateway!: ScriptedGateway;
  private readonly windows: Window[] = [];

  constructor() {
    beforeEach(async () => {
      this.gateway = await ScriptedGateway.start();
    });
    afterEach(async () => {
      this.windows.splice(0).forEach((window) => window.close());
      vi.useRealTimers();
      await this.gateway.stop();
    });
  }

  open(options: ConstructorParameters<typeof Window>[1] = {}, address = this.gateway.address): Window {
    const window = new Window(address, options);
    this.windows.push(window);
    return window;
  }

  /** A window that lost its connection and waits, for longer than any test. */
  async offline(options: ConstructorParameters<typeof Window>[1] = {}): Promise<Window> {
    this.gateway.refusals.push(503);
    const window = this.open({ pause: () => 60_000, ...options }).start();
    await eventually(() => {
      expect(window.status?.kind).toBe('offline');
    });
    return window;
  }

  /** Puts messages into the stream. */
  suggest(times = 1): void {
    for (let n = 0; n < times; n++) {
      this.gateway.publish(this.gateway.learner('ada'), 'suggestion', SUGGESTION);
    }
  }

  async reaches(window: Window, place: number): Promise<void> {
    await eventually(() => {
      expect(window.state.cursor).toBe(place);
    });
  }

  /** After which places the windows asked for the stream. */
  get syncs(): (number | undefined)[] {
    return this.gateway.requests.flatMap((one) => (one.type === 'sync_request' ? [one.payload.after_seq] : []));
  }
}
