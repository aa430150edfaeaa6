const TICK_MS = 5_000;
const PING_EVERY_MS = 20_000;
const ANSWER_WITHIN_MS = 10_000;
/** A pause in the ticks longer than this means that the machine slept: the connection is taken for lost. */
const SLEPT_MS = 20_000;

/** Tells a connection that lives from one that only looks so. */
export class Heartbeat {
  private timer: NodeJS.Timeout | null = null;
  private lastTick = 0;
  private heard = 0;
  private asked: number | null = null;

  constructor(
    private readonly ping: () => void,
    private readonly lost: () => void,
  ) {}

  start(): void {
    this.stop();
    this.lastTick = this.heard = Date.now();
    this.asked = null;
    this.timer = setInterval(() => {
      this.tick(Date.now());
    }, TICK_MS);
  }

  stop(): void {
    if (this.timer) {
      clearInterval(this.timer);
      this.timer = null;
    }
  }

  /** Any message shows that the other side is there. */
  alive(): void {
    this.heard = Date.now();
    this.asked = null;
  }

  private tick(now: number): void {
    const slept = now - this.lastTick > SLEPT_MS;
    this.lastTick = now;
    if (slept || (this.asked !== null && now - this.asked > ANSWER_WITHIN_MS)) {
      this.stop();
      this.lost();
    } else if (this.asked === null && now - this.heard >= PING_EVERY_MS) {
      this.asked = now;
      this.ping();
    }
  }
}
