/** Acts on the newest of many values once they rest for a while, and no more often than a gap allows. */
export class Resting<T> {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private last = Number.NEGATIVE_INFINITY;

  /** Times in milliseconds. */
  constructor(
    private readonly rest: number,
    private readonly gap: number,
    private readonly act: (newest: T) => void,
  ) {}

  touch(value: T): void {
    this.cancel();
    const open = this.last + this.gap - Date.now();
    this.timer = setTimeout(
      () => {
        this.timer = null;
        this.last = Date.now();
        this.act(value);
      },
      Math.max(this.rest, open),
    );
  }

  cancel(): void {
    if (this.timer) {
      clearTimeout(this.timer);
      this.timer = null;
    }
  }
}
