/** Acts once, a moment after the first of many askings, so that much that happens at once costs little. */
export class Soon {
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** @param after milliseconds from the first asking */
  constructor(
    private readonly after: number,
    private readonly act: () => void,
  ) {}

  ask(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.act();
    }, this.after);
  }

  cancel(): void {
    if (this.timer) {
      clearTimeout(this.timer);
      this.timer = null;
    }
  }
}
