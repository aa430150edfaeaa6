import type * as vscode from 'vscode';

const MOST = 100;

/** What this editor has dealt with already, over all windows and restarts: the newest hundred. */
export class Remembered {
  constructor(
    private readonly memento: vscode.Memento,
    private readonly key: string,
  ) {}

  has(entry: string): boolean {
    return this.entries().includes(entry);
  }

  async add(entry: string): Promise<void> {
    await this.memento.update(this.key, [...this.entries(), entry].slice(-MOST));
  }

  private entries(): readonly string[] {
    return this.memento.get<string[]>(this.key, []);
  }
}
