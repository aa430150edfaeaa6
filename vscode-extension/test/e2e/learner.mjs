import { WISH } from './bank.mjs';
import { until } from './waiting.mjs';

const EXTENSION = 'aigoals.ai-goals-tracker';
const CONNECTION = `${EXTENSION}.aiGoals.connection`;
/** Planning a goal, or checking a program, on a machine that has other things to do. */
const AGENTS_MS = 90_000;

/** What a learner does with the extension in the editor's window. */
export class Learner {
  constructor(workbench, account) {
    this.workbench = workbench;
    this.account = account;
  }

  async signIn() {
    await this.workbench.run('AI Goals: Sign In');
    await this.workbench.answer(/Username/, this.account.username);
    await this.workbench.answer(/Password/, this.account.password);
    await this.online();
  }

  /** Returns when the status bar says that there is a connection. */
  online() {
    return this.#connection(/^AI Goals$/);
  }

  offline() {
    return this.#connection(/^AI Goals: offline/);
  }

  /** What the status bar says of the connection from now on: a function that tells it all, oldest first. */
  followConnection() {
    return this.workbench.followStatus(CONNECTION);
  }

  #connection(words) {
    const item = this.workbench.page.locator(`[id="${CONNECTION}"]`);
    return until(`the status bar to say ${words}`, async () => words.test((await item.innerText()).trim()), {
      limit: AGENTS_MS,
    });
  }

  /** Asks for a goal; returns when the program of its first task is open. */
  async createGoal({ wish = WISH, language = 'Python', difficulty = 'Easy', time = '30 minutes' } = {}) {
    await this.workbench.run('AI Goals: Create a Goal');
    await this.workbench.answer(/What do you want to learn/, wish);
    await this.workbench.pick(/In which language/, language);
    await this.workbench.pick(/How hard/, difficulty);
    await this.workbench.pick(/How much time/, time);
    await this.taskOpen(1);
  }

  /** Returns when the program of the task with this number is in the active editor, with its path. */
  taskOpen(number) {
    const folder = `/${String(number).padStart(2, '0')}-`;
    return this.workbench.text.showing((path) => path.includes(folder), { limit: AGENTS_MS });
  }

  async write(program) {
    await this.workbench.text.replaceAll(program);
    await this.workbench.text.save(await this.workbench.text.path());
  }

  check() {
    return this.workbench.run('AI Goals: Check My Work');
  }

  hint() {
    return this.workbench.run('AI Goals: Take a Hint');
  }

  async runProgram(input) {
    await this.workbench.run('AI Goals: Run with My Input');
    await this.workbench.answer(/What it reads as input/, input);
  }

  /** The inside of the view in which the agents speak. */
  feedback() {
    return this.workbench.webview('main button:text-is("Check my work")');
  }

  /** Returns the feedback view once it has this heading. */
  async told(heading) {
    const view = await this.feedback();
    await view.getByRole('heading', { name: heading, exact: true }).waitFor({ timeout: AGENTS_MS });
    return view;
  }
}
