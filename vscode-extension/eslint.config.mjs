import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which room may import from which: the arrows go one way. */
const ARROWS = {
  protocol: ['core', 'client', 'host', 'webview'],
  core: ['client', 'host', 'webview'],
  client: ['host', 'webview'],
  host: ['webview'],
  webview: ['client', 'host'],
};
const NODE = ['node:*', 'ws', 'axios'];
const FOREIGN = {
  protocol: ['vscode', ...NODE],
  core: ['vscode', ...NODE],
  client: ['vscode'],
  host: ['ws', 'axios'],
  webview: ['vscode', ...NODE],
};

function room(name) {
  const rooms = ARROWS[name].map((other) => `**/${other}/**`);
  return {
    files: [`src/${name}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: [...rooms, ...FOREIGN[name]], message: `no part of '${name}'` }] },
      ],
    },
  };
}

export default defineConfig(
  globalIgnores(['dist', 'node_modules', 'test-reports']),
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'src/webview/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: { '@typescript-eslint/consistent-type-imports': 'error' },
  },
  ...Object.keys(ARROWS).map(room),
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        document: 'readonly',
      },
    },
  },
);
