import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

/**
 * Makes `dist`: the extension, the webviews' script and their styles.
 *
 * --watch makes them again whenever a source changes, --metafile says what each bundle is made of, --sourcemap adds maps.
 */
const { values: options } = parseArgs({
  options: {
    watch: { type: 'boolean', default: false },
    metafile: { type: 'boolean', default: false },
    sourcemap: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: options.sourcemap,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: options.metafile,
};

/** axios would bring a library of forms, and with it a list of all media types: the platform's own class does for what sends none. */
const platformForms = {
  name: 'platform-forms',
  setup(build) {
    build.onResolve({ filter: /^form-data$/ }, () => ({ path: 'form-data', namespace: 'platform' }));
    build.onLoad({ filter: /.*/, namespace: 'platform' }, () => ({
      contents: 'export default globalThis.FormData',
    }));
  },
};

/** Every source that imports the editor's interface would copy all of its names while the extension loads: they share one copy. */
const oneCopyOfTheEditor = {
  name: 'one-copy-of-the-editor',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'editor' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'editor' },
    );
    build.onLoad({ filter: /.*/, namespace: 'editor' }, () => ({ contents: 'export * from "vscode"' }));
  },
};

const extension = {
  ...shared,
  entryPoints: ['src/host/extension.ts'],
  outfile: 'dist/extension.js',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // ws asks for its two native helpers and does without where they are absent.
  external: ['bufferutil', 'utf-8-validate'],
  plugins: [platformForms, oneCopyOfTheEditor],
};

const webview = {
  ...shared,
  entryPoints: ['src/webview/main.ts'],
  outfile: 'dist/webview.js',
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
};

/** Its report is shown only where it fails, or is watched. */
function styles() {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@tailwindcss/cli/package.json')), 'dist/index.mjs');
  const watch = options.watch ? ['--watch=always'] : [];
  const args = [cli, '-i', 'src/webview/style.css', '-o', 'dist/webview.css', '--minify', ...watch];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] });
    let report = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      report += options.watch ? '' : text;
      if (options.watch) {
        process.stderr.write(text);
      }
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) {
        resolve();
      } else {
        reject(new Error(`tailwindcss ended with ${String(code)}\n${report}`));
      }
    });
  });
}

async function script(config) {
  if (options.watch) {
    const context = await esbuild.context(config);
    await context.watch();
    return;
  }
  const { metafile, warnings } = await esbuild.build(config);
  if (metafile) {
    console.log(await esbuild.analyzeMetafile(metafile));
  }
  if (warnings.length > 0) {
    throw new Error(`${config.outfile} has warnings`);
  }
}

try {
  await Promise.all([script(extension), script(webview), styles()]);
} catch (error) {
  // esbuild has said already what is wrong with a source.
  if (!error.errors) {
    console.error(error.message);
  }
  process.exitCode = 1;
}
