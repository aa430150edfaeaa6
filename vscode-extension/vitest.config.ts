import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    reporters: ['default', ['junit', { suiteName: 'vscode-extension', outputFile: 'test-reports/TEST-extension.xml' }]],
    testTimeout: 20_000,
  },
});
