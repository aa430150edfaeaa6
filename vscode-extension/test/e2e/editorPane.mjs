import { readFile } from 'node:fs/promises';
import { until } from './waiting.mjs';

/** Another editor may take the place of the one that is looked at. */
const LOOK_MS = 1_000;

/** The text editor that is open, worked with by keyboard and clipboard as a person does. */
export class EditorPane {
  constructor(workbench) {
    this.workbench = workbench;
    this.page = workbench.page;
    this.view = this.page
      .locator('.part.editor .editor-group-container.active .editor-instance .monaco-editor')
      .first();
  }

  /**
   * Returns when the active editor has such a file, with its path.
   *
   * @param {(path: string) => boolean} wanted
   */
  showing(wanted, limits) {
    return until(
      'the file in the active editor',
      async () => {
        const path = await this.path();
        return wanted(path) && path;
      },
      limits,
    );
  }

  /** The path of the file that is in the active editor. */
  async path() {
    return decodeURIComponent(new URL(await this.view.getAttribute('data-uri', { timeout: LOOK_MS })).pathname);
  }

  /** Puts the cursor somewhere; lines and columns count from 1. */
  async goTo(line, column = 1) {
    await this.focus();
    await this.page.keyboard.press('Control+g');
    await this.workbench.quickInput.input.waitFor();
    await this.workbench.quickInput.input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.workbench.quickInput.box.waitFor({ state: 'hidden' });
    await this.focus();
  }

  /** Types at the cursor, key by key. */
  async type(text) {
    await this.focus();
    await this.page.keyboard.type(text);
  }

  /** Replaces all of the text, by the clipboard: so nothing is indented or completed on the way. */
  async replaceAll(text) {
    await this.focus();
    await this.page.evaluate((copied) => globalThis.navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Control+v');
    await this.shows(text.trim().split('\n').at(-1));
  }

  /** Returns when a line that is in sight has this text. */
  async shows(text) {
    await this.view
      .locator('.view-line')
      .filter({ hasText: unspaced(text) })
      .first()
      .waitFor();
  }

  /** Returns when something like this is said after the end of a line that is in sight and has this text. */
  remarked(words, text) {
    return until(`the remark '${words}' beside '${text}'`, async () =>
      (await this.#remarks()).some(({ remark, line }) => remark.includes(words) && unspaced(text).test(line)),
    );
  }

  /** Returns when nothing is said after the end of any line that is in sight. */
  unremarked() {
    return until('no remark', async () => (await this.#remarks()).length === 0);
  }

  /** What the editor draws after the ends of lines, and what is in no document. */
  #remarks() {
    return this.view.locator('.view-line span span').evaluateAll((spans) =>
      spans
        .map((span) => ({
          remark: globalThis.getComputedStyle(span, '::after').content,
          line: span.closest('.view-line').textContent,
        }))
        .filter(({ remark }) => !['none', 'normal', '""'].includes(remark)),
    );
  }

  /** Presses a key in the text. */
  async press(key) {
    await this.focus();
    await this.page.keyboard.press(key);
  }

  /** All of the text, also of an editor that has no file. */
  async read() {
    await this.focus();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Control+c');
    return this.page.evaluate(() => globalThis.navigator.clipboard.readText());
  }

  /** Saves, and returns what the file holds then. */
  async save(path) {
    await this.focus();
    await this.page.keyboard.press('Control+s');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
    return until(`the file ${path}`, () => readFile(path, 'utf8'));
  }

  /** An editor that has the focus already keeps its cursor. */
  async focus() {
    const focused = this.page.locator('.editor-group-container.active .monaco-editor.focused');
    if ((await focused.count()) === 0) {
      await this.view.locator('.view-lines').click({ position: { x: 2, y: 2 } });
      await focused.waitFor();
    }
  }
}

/** The editor draws spaces as no-break spaces. */
function unspaced(text) {
  const words = text
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(words.join('[\\s\\u00a0]+'));
}
