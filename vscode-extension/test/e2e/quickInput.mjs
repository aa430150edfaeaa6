import { until } from './waiting.mjs';

/** Longer than a list takes to fill, shorter than an extension takes to come up. */
const LOOK_MS = 2_000;

/** The box at the top of the window: the command palette, input boxes and lists to pick from. */
export class QuickInput {
  constructor(page) {
    this.page = page;
    this.box = page.locator('.quick-input-widget:visible');
    this.input = this.box.locator('.quick-input-box input, .quick-input-filter input').first();
    this.rows = this.box.locator('.quick-input-list .monaco-list-row');
  }

  /** The palette knows a command only once its extension is there: it is opened again until it does. */
  async command(title) {
    await until(`the command '${title}'`, () => this.#look(title), { limit: 60_000 });
    // Pressed once, and not looked at again: a command may have opened a box of its own by then.
    await this.#row(title).click();
  }

  async #ask(text) {
    await this.close();
    await this.page.keyboard.press('F1');
    await this.input.waitFor({ timeout: LOOK_MS });
    await this.input.fill(`>${text}`);
  }

  async #look(title) {
    await this.#ask(title);
    await this.#row(title).waitFor({ timeout: LOOK_MS });
    return true;
  }

  /** The titles of the commands that the palette offers for a text, as far as they are in sight, once it offers one that it must. */
  async offered(text, one) {
    await this.#ask(text);
    await this.#row(one).waitFor();
    const titles = await this.rows.locator('.label-name').allInnerTexts();
    await this.close();
    return titles;
  }

  /** Opens a file by its path, which is looked up as it is, whatever the search leaves out. */
  async file(path) {
    await this.close();
    await this.page.keyboard.press('Control+p');
    await this.input.waitFor();
    await this.input.fill(path);
    await this.#row(path).click();
  }

  async answer(asked, text) {
    await this.awaits(asked);
    await this.input.fill(text);
    await this.input.press('Enter');
  }

  /** Names a folder to the editor's own dialog, and presses its button once the dialog shows what the folder holds. */
  async folder(asked, { path, holding, button }) {
    await this.awaits(asked);
    await this.rows.first().waitFor();
    await this.input.fill(`${path}/`);
    await this.#row(holding).waitFor();
    await this.box.locator('.quick-input-action .monaco-button', { hasText: button }).click();
    await this.box.waitFor({ state: 'hidden' });
  }

  async pick(asked, label) {
    await this.awaits(asked);
    await this.#row(label).click();
  }

  /** Returns when the box asks this: in its title, its prompt, or the placeholder of its input. */
  awaits(asked, limits) {
    return until(`the question ${asked}`, async () => asked.test(await this.#asks()), limits);
  }

  async #asks() {
    const placeholder = (await this.input.getAttribute('placeholder', { timeout: LOOK_MS })) ?? '';
    return `${await this.box.innerText()}\n${placeholder}`;
  }

  /** Why an input is not taken, in the words below it. */
  message() {
    return this.box.locator('.quick-input-message').innerText();
  }

  async close() {
    if (await this.box.count()) {
      await this.page.keyboard.press('Escape');
      await this.box.waitFor({ state: 'hidden' });
    }
  }

  /** By the whole label; what stands beside or below it is not part of that. */
  #row(label) {
    const exact = label instanceof RegExp ? label : new RegExp(`^\\s*${escaped(label)}\\s*$`);
    return this.rows.filter({ has: this.page.locator('.label-name', { hasText: exact }) }).first();
  }
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
