import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ensureInstalled } from './install.mjs';
import { inProject } from './project.ts';

const EDITORS = inProject('tests/e2e/editors');
const PAGES = join(EDITORS, 'pages');

/** Where the built pages stand: `<id>/index.html` each. */
const BUILT = inProject('.output/editor-pages');

/** Where there is no network, say so soon: npm would try for minutes. None of the packages needs its scripts. */
const NPM_FLAGS = [
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
  '--fetch-timeout=60000',
  '--ignore-scripts',
];

/** What an editor loads by itself while it runs, as it stands in its package; the rest is in the page's script. */
const LOADED_LATER: Readonly<Record<string, readonly string[]>> = {
  ckeditor4: ['ckeditor.js', 'lang/en.js', 'skins/moono-lisa', 'plugins', 'contents.css'],
};

/**
 * Installs the editors and bundles a page for each where that has not been done since something changed.
 * @returns the folder that holds `<id>/index.html` for each
 * @throws with one line that says why the editors could not be installed
 */
export async function ensureEditorPages(): Promise<string> {
  const problem = ensureInstalled(EDITORS, { what: 'the editors that Amend is tried in', flags: NPM_FLAGS });
  if (problem) throw new Error(problem);
  const shared = sharedHash();
  const stale = pageIds().filter((id) => madeFrom(id) !== sourceHash(id, shared));
  // Each holds a whole editor in memory while it is bundled; two keep two cores busy.
  const bundleNext = async (): Promise<void> => {
    for (let id = stale.shift(); id; id = stale.shift()) await makePage(id, sourceHash(id, shared));
  };
  await Promise.all([bundleNext(), bundleNext()]);
  return BUILT;
}

/** One page per script in the folder, but for the type they keep to. */
function pageIds(): string[] {
  const scripts = readdirSync(PAGES).filter(
    (name) => name.endsWith('.ts') && !/^fixture\.ts$|\.d\.ts$/.test(name),
  );
  return scripts.map((name) => basename(name, '.ts'));
}

function madeFrom(id: string): string | null {
  const marker = join(BUILT, id, '.made-from');
  return existsSync(marker) ? readFileSync(marker, 'utf8') : null;
}

function sharedHash(): string {
  const hash = createHash('sha256');
  const support = readdirSync(join(PAGES, 'support'))
    .sort()
    .map((name) => join(PAGES, 'support', name));
  for (const file of [fileURLToPath(import.meta.url), join(EDITORS, 'package-lock.json'), ...support]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

const sourceHash = (id: string, shared: string) =>
  createHash('sha256')
    .update(shared)
    .update(readFileSync(join(PAGES, `${id}.ts`)))
    .digest('hex');

/** Makes the page beside the old one and puts it in its place at the end, for others may be reading that. */
async function makePage(id: string, hash: string): Promise<void> {
  const fresh = join(BUILT, `.${id}-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  await bundle(id, fresh);
  for (const part of LOADED_LATER[id] ?? []) {
    cpSync(join(EDITORS, 'node_modules', id, part), join(fresh, id, part), { recursive: true });
  }
  writeFileSync(join(fresh, 'index.html'), pageHtml(id, existsSync(join(fresh, 'page.css'))));
  writeFileSync(join(fresh, '.made-from'), hash);
  rmSync(join(BUILT, id), { recursive: true, force: true });
  renameSync(fresh, join(BUILT, id));
}

/** One script that leaves the page's fixture as a global, and one style sheet where the editor has any. */
async function bundle(id: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: EDITORS,
    base: './',
    publicDir: false,
    logLevel: 'error',
    define: { global: 'globalThis', __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      cssCodeSplit: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 100_000,
      rolldownOptions: {
        input: join(PAGES, `${id}.ts`),
        preserveEntrySignatures: 'strict',
        output: {
          format: 'iife',
          name: 'fixture',
          exports: 'default',
          entryFileNames: 'page.js',
          assetFileNames: ({ names }) =>
            names.some((name) => name.endsWith('.css')) ? 'page.css' : '[name][extname]',
        },
      },
    },
  });
}

/** The same plain ground for all: black on white, and no marks but ours. */
const pageHtml = (id: string, styled: boolean) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${id}</title>
<link rel="icon" href="data:,">
${styled ? '<link rel="stylesheet" href="page.css">' : ''}
<style>
  body { margin: 40px; background: #fff; }
  #place { width: 700px; }
  #place, #place [contenteditable], #place textarea, #place input { color: #000; font: 16px/1.5 Arial, sans-serif; }
  #place [contenteditable] { min-height: 120px; }
  #place :is(textarea, input) { width: 700px; }
  #place textarea { height: 160px; }
</style>
<body spellcheck="false">
<script src="page.js"></script>
`;
