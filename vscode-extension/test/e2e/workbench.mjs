import { readFile } from 'node:fs/promises';
import { EditorPane } from './editorPane.mjs';
import { QuickInput } from './quickInput.mjs';
import { until } from './waiting.mjs';

/** The themes by their settings' values, and by what the workbench then has in its class names. */
const THEMES = {
  light: { name: 'Light Modern', sign: 'light_modern' },
  dark: { name: 'Dark Modern', sign: 'dark_modern' },
  contrast: { name: 'Default High Contrast', sign: 'hc_black' },
};

/** The window of the editor, in the words of somebody who sits before it. Waits for what it needs; nothing is done after a time. */
export class Workbench {
  constructor(page, editor) {
    this.page = page;
    this.editor = editor;
    this.quickInput = new QuickInput(page);
    this.text = new EditorPane(this);
  }

  async ready(limit) {
    await this.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor({ timeout: limit });
    // Commands of extensions are listed once their host runs: that of the first window, at least.
    await this.editor.extensionHost();
  }

  /** Runs a command of the palette by its whole title, as `AI Goals: Sign In`. */
  run(title) {
    return this.quickInput.command(title);
  }

  /** Opens a file of the workspace by its path in it. */
  async open(path) {
    await this.quickInput.file(path);
    await this.text.showing((open) => open.endsWith(`/${path}`));
  }

  /** A tab of the active group of editors. */
  tab(title) {
    return this.page.locator('.editor-group-container.active .tab').filter({ hasText: title }).first();
  }

  /** The input box that says this in its title, prompt or placeholder. */
  answer(asked, text) {
    return this.quickInput.answer(asked, text);
  }

  /** Chooses an entry of the list that says this in its title or placeholder. */
  pick(asked, label) {
    return this.quickInput.pick(asked, label);
  }

  /** Opens a side bar by its icon, if it is not open. */
  async sideBar(title) {
    const icon = this.page
      .locator(`.activitybar .action-item`)
      .filter({ has: this.page.locator(`[aria-label^="${title}"]`) });
    if (!(await icon.getAttribute('class')).includes('checked')) {
      await icon.click();
    }
  }

  /** A row of the tree in the view with this title, by its whole or its partial label. */
  treeItem(view, label) {
    return this.pane(view).locator('.monaco-list-row').filter({ hasText: label }).first();
  }

  /** The first row inside of another one; returns when the tree around it has come to rest. */
  async firstInside(view, label) {
    const row = (index) => this.pane(view).locator(`.monaco-list-row[data-index="${index}"]`);
    const parent = this.treeItem(view, label);
    let before;
    const index = await until(`a row inside of ${label}`, async () => {
      const [now, level] = [Number(await parent.getAttribute('data-index')), await parent.getAttribute('aria-level')];
      const isAtRest = now === before;
      before = now;
      return isAtRest && (await row(now + 1).getAttribute('aria-level')) > level && now + 1;
    });
    return row(index);
  }

  /** A view in the side bar or the panel, by the title of its header. */
  pane(view) {
    return this.page.locator('.pane').filter({ has: this.page.locator('.pane-header', { hasText: view }) });
  }

  /** An action of a tree's row that shows while the row is hovered over. */
  async rowAction(row, title) {
    await row.hover();
    await row.locator(`.action-label[aria-label*="${title}"]`).click();
  }

  async expand(row) {
    if ((await row.getAttribute('aria-expanded')) === 'false') {
      await row.locator('.monaco-tl-twistie').click();
    }
  }

  /** Says something in the chat view; returns the answer that stands there last. */
  async chat(words) {
    await this.run('Chat: Open Chat');
    const input = this.page.locator('.interactive-input-part .monaco-editor').first();
    await input.click();
    // Whom one spoke to last stands there already.
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(words);
    // The list of what could be meant.
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Enter');
    return this.page.locator('.interactive-response').last();
  }

  /** A notification that is in sight, by a part of its text. */
  notification(text) {
    return this.page.locator('.notification-list-item:visible').filter({ hasText: text }).first();
  }

  /** Presses a button of a notification; returns when the notification is gone. */
  async press(text, button) {
    const notification = this.notification(text);
    await notification.locator('.monaco-button', { hasText: button }).click();
    await notification.waitFor({ state: 'hidden' });
  }

  /** The lines of the two sides of the difference that is open, as far as they are in sight. */
  difference() {
    const side = (which) =>
      this.page.locator(`.editor-group-container.active .monaco-diff-editor .${which} .view-line`);
    return { before: side('original'), now: side('modified') };
  }

  /** A question that keeps the rest of the window from being used. */
  dialog(text) {
    return this.page.locator('.monaco-dialog-box').filter({ hasText: text });
  }

  statusItem(text) {
    return this.page.locator('.part.statusbar .statusbar-item').filter({ hasText: text }).first();
  }

  /** Begins to note what an item of the status bar says; the function that comes back tells it, oldest first. */
  async followStatus(id) {
    await this.page.evaluate((wanted) => {
      const bar = document.querySelector('.part.statusbar');
      const seen = (globalThis.e2eStatus ??= {});
      const note = () => {
        const text = document.getElementById(wanted)?.textContent.trim();
        if (text !== undefined && seen[wanted].at(-1) !== text) {
          seen[wanted].push(text);
        }
      };
      seen[wanted] = [];
      note();
      const all = { subtree: true, childList: true, characterData: true };
      new globalThis.MutationObserver(note).observe(bar, all);
    }, id);
    return () => this.page.evaluate((wanted) => globalThis.e2eStatus[wanted], id);
  }

  /**
   * The inside of a webview that shows now, found by something in it.
   *
   * A view that was hidden or moved gets a new inside: ask again then.
   */
  webview(marker, limits) {
    return until(
      `a webview with ${marker}`,
      async () => {
        for (const frame of this.page.frames().filter((one) => one.parentFrame()?.parentFrame())) {
          if (await shows(frame, marker)) {
            return frame;
          }
        }
        return null;
      },
      limits,
    );
  }

  /**
   * Adds to the user's settings in the settings' own editor. The file alone will not do: while a window comes up, the editor's watcher
   * of files may miss a change for good.
   */
  async changeSettings(changes) {
    await this.run('Preferences: Open User Settings (JSON)');
    await this.text.showing((path) => path.endsWith('/settings.json'));
    const settings = JSON.parse(await readFile(this.editor.settingsFile, 'utf8'));
    await this.text.replaceAll(JSON.stringify({ ...settings, ...changes }, null, 2));
    await this.text.save(this.editor.settingsFile);
    await this.run('View: Close Editor');
  }

  /** @param {'light' | 'dark' | 'contrast'} theme */
  async theme(theme) {
    const { name, sign } = THEMES[theme];
    await this.changeSettings({ 'workbench.colorTheme': name });
    await this.page.locator(`.monaco-workbench[class*="${sign}"]`).waitFor();
  }

  /** The whole window as a picture. */
  async screenshot(path) {
    // What the pointer rests on may explain itself.
    await this.page.mouse.move(0, 0);
    await this.page.locator('.workbench-hover-container:visible').waitFor({ state: 'detached' });
    await this.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  }

  /** Starts the window anew, as its reload command does. */
  async reload(limit = 60_000) {
    await this.page.reload();
    await this.ready(limit);
  }
}

/** Whether a frame shows and has what is looked for in it; one that goes away meanwhile does not. */
async function shows(frame, marker) {
  try {
    const outer = await frame.parentFrame().frameElement();
    return (await outer.isVisible()) && (await frame.locator(marker).count()) > 0;
  } catch {
    return false;
  }
}
