/** Which code the newest verdict on each task speaks of, as far as it is known. */
export class CheckedCode {
  private readonly asked = new Map<string, string>();
  private readonly judged = new Map<string, string>();

  /** A check of this code was asked for; what a request was asked for first stays. */
  ask(request: string, code: string): void {
    if (!this.asked.has(request)) {
      this.asked.set(request, code);
    }
  }

  /** The request has its verdict. @param now the task's code at this moment, for a request that another window asked for */
  judge(taskId: string, request: string, now: string | null): void {
    const code = this.asked.get(request) ?? now;
    this.asked.delete(request);
    if (code === null) {
      this.judged.delete(taskId);
    } else {
      this.judged.set(taskId, code);
    }
  }

  /** The code of the newest verdict; null where it is not known. */
  of(taskId: string): string | null {
    return this.judged.get(taskId) ?? null;
  }

  /** Whether the newest verdict speaks of other code than this. */
  isStale(taskId: string, code: string): boolean {
    const judged = this.judged.get(taskId);
    return judged !== undefined && judged !== code;
  }
}
