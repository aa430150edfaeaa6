import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { WORDS } from '../../../src/core/words.js';

const ROOT = join(import.meta.dirname, '../../..');

function json(name: string): Record<string, string> {
  return JSON.parse(readFileSync(join(ROOT, name), 'utf8')) as Record<string, string>;
}

/** Every English text that is given to `l10n.t` as a literal in the host's code. */
function spoken(): string[] {
  const found: string[] = [];
  const host = join(ROOT, 'src/host');
  for (const name of readdirSync(host)) {
    const source = ts.createSourceFile(name, readFileSync(join(host, name), 'utf8'), ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText(source).endsWith('l10n.t')) {
        const text = node.arguments[0];
        if (text && ts.isStringLiteralLike(text)) {
          found.push(text.text);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();
}

describe('Spanish', () => {
  const bundle = json('l10n/bundle.l10n.es.json');
  const english = [...new Set([...spoken(), ...Object.values(WORDS)])].sort();

  it('has every text of the extension, and no other', () => {
    expect(Object.keys(bundle).sort()).toEqual(english);
  });

  it('keeps the places of values', () => {
    for (const [text, translation] of Object.entries(bundle)) {
      expect(placeholders(translation), text).toEqual(placeholders(text));
    }
  });

  it('has every text of the manifest', () => {
    const spanish = json('package.nls.es.json');
    const manifest = readFileSync(join(ROOT, 'package.json'), 'utf8');
    const named = [...new Set([...manifest.matchAll(/%([\w.]+)%/g)].map(([, key]) => key))].sort();
    expect(Object.keys(json('package.nls.json')).sort()).toEqual(named);
    expect(Object.keys(spanish).sort()).toEqual(named);
  });
});
