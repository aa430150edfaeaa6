import * as vscode from 'vscode';

const VENDOR = 'aigoals';
const AGENTS: vscode.LanguageModelChatInformation = {
  id: 'agents',
  name: 'AI Goals',
  family: 'agents',
  version: '1',
  maxInputTokens: 4_000,
  maxOutputTokens: 4_000,
  capabilities: { toolCalling: true },
};
const CHARACTERS_A_TOKEN = 4;

/**
 * The editor asks no chat participant anything while it knows of no language model, though `@goals` needs none. So that it answers
 * where a learner has no model, this stands in the editor's list of them; asked itself, it points to `@goals`.
 */
export class ChatModel implements vscode.LanguageModelChatProvider, vscode.Disposable {
  private readonly registration = vscode.lm.registerLanguageModelChatProvider(VENDOR, this);

  constructor() {
    // The editor looks for models when somebody asks for one: without this the first question would find none.
    void vscode.lm.selectChatModels({ vendor: VENDOR });
  }

  provideLanguageModelChatInformation(): vscode.LanguageModelChatInformation[] {
    return [{ ...AGENTS, tooltip: vscode.l10n.t('The agents of your goals: ask @goals') }];
  }

  provideLanguageModelChatResponse(
    _model: vscode.LanguageModelChatInformation,
    _messages: readonly vscode.LanguageModelChatRequestMessage[],
    _options: vscode.ProvideLanguageModelChatResponseOptions,
    progress: vscode.Progress<vscode.LanguageModelResponsePart>,
  ): Promise<void> {
    const words = vscode.l10n.t('The agents of your goals answer to @goals: /hint, /explain or /next.');
    progress.report(new vscode.LanguageModelTextPart(words));
    return Promise.resolve();
  }

  provideTokenCount(
    _model: vscode.LanguageModelChatInformation,
    text: string | vscode.LanguageModelChatRequestMessage,
  ): Promise<number> {
    const length = typeof text === 'string' ? text.length : JSON.stringify(text.content).length;
    return Promise.resolve(Math.ceil(length / CHARACTERS_A_TOKEN));
  }

  dispose(): void {
    this.registration.dispose();
  }
}
