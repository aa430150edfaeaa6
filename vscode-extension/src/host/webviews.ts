import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import * as v from 'valibot';
import { asked, type Asked, type Model, type Shown } from '../core/views.js';
import { localizedWords } from './words.js';

/** What a view and the host say to each other: whole models one way, decoded wishes the other. */
export class ViewChannel implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;

  /**
   * @param model what to show now
   * @param ask takes what the view asks for
   */
  constructor(
    private readonly webview: vscode.Webview,
    extension: vscode.Uri,
    private readonly model: () => Model,
    ask: (wish: Asked) => void,
  ) {
    const dist = vscode.Uri.joinPath(extension, 'dist');
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    this.subscription = webview.onDidReceiveMessage((message: unknown) => {
      const wish = v.safeParse(asked, message);
      if (wish.success && wish.output.ask === 'ready') {
        this.show();
      } else if (wish.success) {
        ask(wish.output);
      }
    });
    webview.html = page(webview, dist);
  }

  /** Sends the whole model: a view that was hidden or lost one is right with the next. */
  show(): void {
    const shown: Shown = { model: this.model(), words: localizedWords() };
    void this.webview.postMessage(shown);
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

function page(webview: vscode.Webview, dist: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const uri = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>AI Goals</title>
<link rel="stylesheet" href="${uri('webview.css')}">
</head>
<body>
<script nonce="${nonce}" src="${uri('webview.js')}"></script>
</body>
</html>`;
}
