import * as vscode from 'vscode';
import { goalOfFolder, isSendable, NO_FOLDERS, numberOfFolder, pathOf, type Folders } from '../core/files.js';
import { find, refOf, type Placed, type TaskRef } from '../core/select.js';
import type { LearnerState } from '../core/state.js';
import { LONGEST, type SourceFile } from '../protocol/requests.js';
import type { Session } from './session.js';

const FOLDER = 'aiGoals.folder';

/** What of a task is sent: its program and the sources beside it. */
export interface Program {
  code: string;
  files: SourceFile[];
}

/** The addresses of programs, and what they follow from. */
interface Known {
  goals: LearnerState['goals'];
  there: Folders;
  folder: vscode.Uri | null;
  tasks: ReadonlyMap<string, TaskRef>;
}

/** The learner's files of each task. They are made once, and never written over. */
export class TaskFiles implements vscode.Disposable {
  private readonly found = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  private there: Folders = NO_FOLDERS;
  private looked: Promise<void>;
  private known: Known | null = null;

  /** The programs may lie elsewhere than was known. */
  readonly onDidChange = this.found.event;

  constructor(
    private readonly session: Session,
    private readonly memento: vscode.Memento,
  ) {
    this.looked = this.look();
    this.subscription = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      this.looked = this.look();
    });
  }

  dispose(): void {
    this.subscription.dispose();
    this.found.dispose();
  }

  /** Where a task's program lies; null where no folder is open or chosen. */
  locate(ref: TaskRef): vscode.Uri | null {
    const folder = this.folder();
    const placed = find(this.session.state, ref);
    return folder && placed ? vscode.Uri.joinPath(folder, ...pathOf(placed.goal.goal, placed.task, this.there)) : null;
  }

  /** The task whose program a document is; null for every other document. */
  taskOf(uri: vscode.Uri): TaskRef | null {
    return this.programs().get(uri.toString()) ?? null;
  }

  /** Every task by the address of its program. Asked for at each key that is typed: made anew only where something has changed. */
  private programs(): ReadonlyMap<string, TaskRef> {
    const folder = this.folder();
    const { goals } = this.session.state;
    const { known, there } = this;
    if (known?.goals !== goals || known.there !== there || known.folder?.toString() !== folder?.toString()) {
      this.known = { goals, there, folder, tasks: folder ? addresses(folder, goals, there) : new Map() };
    }
    return this.known?.tasks ?? new Map();
  }

  /** Opens a task's program; made from its starter code where there is none yet. */
  async open(ref: TaskRef): Promise<vscode.TextEditor | null> {
    const placed = find(this.session.state, ref);
    if (!placed || !(await this.ensureFolder())) {
      return null;
    }
    await this.looked;
    const uri = this.locate(ref);
    if (!uri) {
      return null;
    }
    await this.create(uri, placed);
    return vscode.window.showTextDocument(uri, { preview: false });
  }

  /** The program as it stands in the editor, saved or not; null where there is none yet. */
  async read(ref: TaskRef): Promise<Program | null> {
    await this.looked;
    const uri = this.locate(ref);
    const placed = find(this.session.state, ref);
    if (!uri || !placed || !(await exists(uri))) {
      return null;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    const files = await Promise.all((await this.companions(uri, placed.goal.goal.language)).map(source));
    // Last of all: it may be typed in until then.
    return { code: document.getText(), files };
  }

  /** All files of a task that are sent with its next message. */
  async sent(ref: TaskRef): Promise<vscode.Uri[]> {
    await this.looked;
    const uri = this.locate(ref);
    const placed = find(this.session.state, ref);
    if (!uri || !placed || !(await exists(uri))) {
      return [];
    }
    return [uri, ...(await this.companions(uri, placed.goal.goal.language))];
  }

  private async companions(program: vscode.Uri, language: string): Promise<vscode.Uri[]> {
    const folder = vscode.Uri.joinPath(program, '..');
    const own = nameOf(program);
    return (await vscode.workspace.fs.readDirectory(folder))
      .filter(([name, type]) => type === vscode.FileType.File && name !== own && isSendable(name, language))
      .map(([name]) => vscode.Uri.joinPath(folder, name))
      .slice(0, LONGEST.files);
  }

  private async create(uri: vscode.Uri, { task }: Placed): Promise<void> {
    if (!(await exists(uri))) {
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(task.starter_code));
      this.looked = this.look();
    }
  }

  /** Finds the folders of goals and tasks that are there already. */
  private async look(): Promise<void> {
    const folder = this.folder();
    const goals = new Map<string, string>();
    const tasks = new Map<string, string>();
    for (const name of folder ? await foldersIn(folder) : []) {
      const id = goalOfFolder(name);
      if (folder && id !== null) {
        goals.set(id, name);
        for (const task of await foldersIn(vscode.Uri.joinPath(folder, name))) {
          tasks.set(`${id}/${numberOfFolder(task) ?? ''}`, task);
        }
      }
    }
    this.there = { goals, tasks };
    this.found.fire();
  }

  private folder(): vscode.Uri | null {
    const chosen = this.memento.get<string>(FOLDER);
    const open = vscode.workspace.workspaceFolders?.[0]?.uri;
    return open ?? (chosen === undefined ? null : vscode.Uri.parse(chosen));
  }

  private async ensureFolder(): Promise<boolean> {
    if (this.folder()) {
      return true;
    }
    const picked = await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: vscode.l10n.t('Where should your programs be kept?'),
      openLabel: vscode.l10n.t('Keep them here'),
    });
    if (!picked?.[0]) {
      return false;
    }
    await this.memento.update(FOLDER, picked[0].toString());
    this.looked = this.look();
    return true;
  }
}

/** A file's name, without its folders. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').pop() ?? '';
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function addresses(folder: vscode.Uri, goals: LearnerState['goals'], there: Folders): ReadonlyMap<string, TaskRef> {
  return new Map(
    Object.values(goals).flatMap((goal) =>
      goal.goal.tasks.map((task) => [
        vscode.Uri.joinPath(folder, ...pathOf(goal.goal, task, there)).toString(),
        refOf({ goal, task }),
      ]),
    ),
  );
}

async function foldersIn(folder: vscode.Uri): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => type === vscode.FileType.Directory).map(([name]) => name);
  } catch {
    return [];
  }
}

async function source(uri: vscode.Uri): Promise<SourceFile> {
  const document = await vscode.workspace.openTextDocument(uri);
  return { path: nameOf(uri), content: document.getText() };
}
