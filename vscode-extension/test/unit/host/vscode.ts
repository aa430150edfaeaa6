/** What the host's rooms need of the editor at run time, as far as tests go there. */

type Listener<T> = (event: T) => void;

export class EventEmitter<T> {
  private readonly listeners = new Set<Listener<T>>();

  readonly event = (listener: Listener<T>) => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };

  fire(event: T): void {
    [...this.listeners].forEach((listener) => {
      listener(event);
    });
  }

  dispose(): void {
    this.listeners.clear();
  }
}

export const Disposable = {
  from: (...all: { dispose: () => unknown }[]) => ({
    dispose: () => {
      all.forEach((one) => one.dispose());
    },
  }),
};

export const l10n = { t: (text: string) => text };

/** Nobody answers, until a test does. */
export const window = {
  showInformationMessage: (): Promise<string | undefined> => Promise.resolve(undefined),
  showWarningMessage: (): Promise<string | undefined> => Promise.resolve(undefined),
};
