import * as vscode from 'vscode';
import { Api } from '../client/api.js';
import { SentDrafts } from '../core/sentDrafts.js';
import type { Asked } from '../core/views.js';
import { Account } from './account.js';
import { ActivitySignals } from './activity.js';
import { CheckedPrograms } from './checkedPrograms.js';
import { ChatModel } from './chatModel.js';
import { ChatParticipant } from './chat.js';
import { TaskCodeLenses } from './codeLens.js';
import { obey, registerCommands } from './commands.js';
import { ContextKeys } from './contextKeys.js';
import { Contracts } from './contracts.js';
import { Courses } from './courses.js';
import { CheckDiagnostics } from './diagnostics.js';
import { Documents } from './documents.js';
import { FeedbackView } from './feedbackView.js';
import { Focus } from './focus.js';
import { GoalCreation } from './goalCreation.js';
import { HintUnlocks } from './hintUnlocks.js';
import { LearningSettings } from './learningSettings.js';
import { LocalServer } from './localServer.js';
import { ModelConsent } from './modelConsent.js';
import { Motivation } from './motivation.js';
import { Progress } from './progress.js';
import { RunOutput } from './runOutput.js';
import { GoalSearch } from './search.js';
import { Session } from './session.js';
import { SignIn } from './signIn.js';
import { StatusBar } from './statusBar.js';
import { Suggestions } from './suggestions.js';
import { TaskFiles } from './taskFiles.js';
import { OpenInTemporal } from './temporal.js';
import { CheckTests } from './testing.js';
import { GoalTree } from './tree.js';
import { CodeUpdates } from './typing.js';
import { Work } from './work.js';
import { WorkCommands } from './workCommands.js';

/** Builds the extension's rooms and connects them; nothing is sent before the folder is trusted and somebody is signed in. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('AI Goals', { log: true });
  const { account, api } = identity(context);
  const session = new Session(context.workspaceState, address, account, (line) => {
    log.info(line);
  });
  const own = learning(context, session, api, log);
  const signIn = new SignIn(account, api, address, log);
  const localServer = new LocalServer(context.globalState, address, () => signIn.signIn());
  const commands = registerCommands({ ...own, session, account, signIn, localServer, log });
  context.subscriptions.push(log, account, localServer, commands, ...keepConnected(session, account), session);
  void meet(account, localServer);
}

function address(): string {
  return vscode.workspace.getConfiguration('aiGoals').get<string>('server', '').replace(/\/+$/, '');
}

function identity(context: vscode.ExtensionContext): { account: Account; api: Api } {
  const account: Account = new Account(context.secrets, address, () => api);
  const api = new Api(
    address,
    () => account.token(),
    vscode.env.language,
    vscode.l10n.t('The server cannot be reached. Is it running, and is its address right in the settings?'),
  );
  return { account, api };
}

/** Everything that shows a learner their goals and takes what they do. */
function learning(context: vscode.ExtensionContext, session: Session, api: Api, log: vscode.LogOutputChannel) {
  const files = new TaskFiles(session, context.workspaceState);
  const focus = new Focus(session, files);
  const work = new Work(session, files);
  const checked = new CheckedPrograms(session, files, work);
  const output = new RunOutput(session);
  const courses = new Courses(session, api, log);
  const progress = new Progress(session, api, log);
  const motivation = new Motivation(session, log);
  const ask = (wish: Asked): void => {
    obey(wish, motivation, focus);
  };
  const documents = new Documents(context.extensionUri, session, progress, ask);
  const workCommands = new WorkCommands(session, files, focus, work, output, log);
  const creation = new GoalCreation(session, api, courses, log, async (goalId) => {
    documents.showGoal(goalId);
    const current = session.state.goals[goalId]?.currentTaskId;
    if (current) {
      await workCommands.open({ goalId, taskId: current });
    }
  });
  const search = new GoalSearch(session, api, async ({ goal_id, title, source }) => {
    if (session.state.goals[goal_id] || source === 'own') {
      await vscode.commands.executeCommand('aiGoals.openGoal', goal_id);
    } else if (source === 'bank') {
      await creation.ask(title);
    } else {
      await creation.start(goal_id);
    }
  });
  const contracts = new Contracts(session, courses, context.globalState, log);
  const drafts = new SentDrafts();
  const suggestions = new Suggestions(session, files, drafts);
  const settings = new LearningSettings(session, api, log);
  const temporal = new OpenInTemporal(api, courses, log);
  context.subscriptions.push(
    files,
    focus,
    work,
    checked,
    output,
    courses,
    progress,
    motivation,
    documents,
    workCommands,
    creation,
    contracts,
    settings,
    suggestions,
    new HintUnlocks(session),
    new ModelConsent(session, api, context.globalState, log),
    new GoalTree(session, courses),
    new StatusBar(session, focus),
    new FeedbackView(context.extensionUri, session, focus, work, ask),
    new ContextKeys(session, files, work),
    new CheckTests(session, files, work),
    new CheckDiagnostics(session, files, checked),
    new TaskCodeLenses(session, files, work),
    new CodeUpdates(session, files, drafts),
    new ActivitySignals(session, files, focus, work),
    new ChatModel(),
    new ChatParticipant(session, focus, work, checked),
  );
  return {
    contracts,
    courses,
    creation,
    documents,
    motivation,
    search,
    settings,
    suggestions,
    temporal,
    work: workCommands,
  };
}

/** Connects whenever there is somebody to connect, and to where the settings say. */
function keepConnected(session: Session, account: Account): vscode.Disposable[] {
  let connected: string | null = null;
  const look = async (): Promise<void> => {
    const wanted = vscode.workspace.isTrusted ? await account.who() : null;
    void vscode.commands.executeCommand('setContext', 'aiGoals.signedIn', wanted !== null);
    if (wanted !== connected) {
      connected = wanted;
      session.stop();
    }
    if (wanted !== null) {
      session.start();
    }
  };
  void look();
  return [
    account.onDidChange(() => void look()),
    account.onDidSignOut(() => {
      session.stop();
      session.forget();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void look()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('aiGoals.server')) {
        connected = null;
        session.stop();
        session.forget();
        void look();
      }
    }),
  ];
}

/** Where nobody is signed in, a server on this machine may be what the learner looks for. */
async function meet(account: Account, localServer: LocalServer): Promise<void> {
  if (vscode.workspace.isTrusted && (await account.who()) === null) {
    await localServer.offer();
  }
}
