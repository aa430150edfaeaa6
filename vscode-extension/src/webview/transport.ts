import * as v from 'valibot';
import { shown, type Asked, type Shown } from '../core/views.js';

/** The editor's end, as it gives it to a webview. */
export interface Editor {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

/** How often the last model is kept at most: text that streams in would otherwise be written out with every piece. */
const KEEP_EVERY_MS = 1_000;

/** The one way in and out of a view. */
export class Transport {
  private newest: Shown | null = null;
  private keeping = false;

  constructor(private readonly editor: Editor) {}

  readonly ask = (asked: Asked): void => {
    this.editor.postMessage(asked);
  };

  /** Shows at once what was shown last, then whatever the host sends. */
  start(show: (shown: Shown) => void): void {
    const kept = v.safeParse(shown, this.editor.getState());
    if (kept.success) {
      show(kept.output);
    }
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = v.safeParse(shown, data);
      if (message.success) {
        this.keep(message.output);
        show(message.output);
      }
    });
    this.ask({ ask: 'ready' });
  }

  private keep(message: Shown): void {
    this.newest = message;
    if (!this.keeping) {
      this.keeping = true;
      setTimeout(() => {
        this.keeping = false;
        this.editor.setState(this.newest && lasting(this.newest));
      }, KEEP_EVERY_MS);
    }
  }
}

/** Without what is over when the view returns. */
function lasting({ model, words }: Shown): Shown {
  return { model: model.view === 'feedback' ? { ...model, live: null, celebrate: false } : model, words };
}
