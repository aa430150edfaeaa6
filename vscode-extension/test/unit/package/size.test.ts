import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DIST = join(import.meta.dirname, '../../../dist');
const MOST_BYTES = 500_000;

/** What `npm run build` made last; `npm test` builds first. */
function size(name: string): number {
  return statSync(join(DIST, name)).size;
}

describe('the bundle', () => {
  it('is at most 500 kB, webviews included', () => {
    const bytes = ['extension.js', 'webview.js', 'webview.css'].map(size);
    expect(bytes.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(MOST_BYTES);
  });
});
