import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Source, sourcesIn, withoutComments } from './support/sources.ts';

/** Each layer, and what it may import beside itself. Imports point down this list only. */
const LAYERS: readonly (readonly [layer: string, mayImport: readonly string[]])[] = [
  ['lib/engine', []],
  ['lib/tone', ['lib/engine']],
  ['lib/practice', ['lib/tone', 'zod']],
  ['lib/rewrite', ['lib/engine', 'diff']],
  ['lib/replies', ['postal-mime']],
  ['lib/policy', ['lib/engine', 'lib/replies', 'zod', 'yaml', 're2js', 'csv-stringify', 'fflate', 'jose']],
  ['lib/macros', ['lib/policy', 'lib/engine', 'lib/replies']],
  ['lib/recovery', ['lib/policy', 'lib/engine', 'zod', 'chrono-node', 'csv-stringify']],
  ['lib/draft', ['lib/recovery', 'lib/policy', 'lib/engine', 'zod', '@floating-ui/dom']],
  ['lib/review', ['lib/draft', 'lib/recovery', 'lib/policy', 'lib/tone', 'lib/engine']],
  [
    'lib/platform',
    [
      'lib/review',
      'lib/draft',
      'lib/recovery',
      'lib/policy',
      'lib/engine',
      'lib/practice',
      'lib/tone',
      'lib/rewrite',
      'zod',
      'wxt/',
      '#imports',
      '#i18n',
    ],
  ],
  [
    'components',
    [
      'lib/review',
      'lib/draft',
      'lib/recovery',
      'lib/policy',
      'lib/engine',
      'lib/practice',
      'lib/tone',
      'lib/rewrite',
      'lib/replies',
      'lib/macros',
      'preact',
      '@floating-ui/dom',
      '@tanstack/virtual-core',
      '#i18n',
    ],
  ],
  ['entrypoints', ['components', 'lib', 'preact', '#imports', '#i18n']],
];

const SPECIFIER = /(?<!['"])\b(?:from|import)\s*\(?\s*['"]([^'"\s]+)['"]/g;
const TYPES_ONLY = /\bimport\s+type\s[^;]*?['"][^'"]+['"]/g;

const product = sourcesIn(['lib', 'components', 'entrypoints'], ['.ts', '.tsx']).filter(
  ({ path }) => !path.startsWith('lib/cli/'),
);
const entryScripts = product.filter(({ path }) =>
  /^entrypoints\/[^/]+(\.ts|\/(index|main)\.tsx?)$/.test(path),
);

/** What the file imports: project files as paths from the root, the rest as written. */
function importsOf({ path, text }: Source): string[] {
  return [...withoutComments(text).matchAll(SPECIFIER)].map(([, specifier = '']) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')) : specifier,
  );
}

const isUnder = (target: string, allowed: string) =>
  target === allowed || target.startsWith(allowed.endsWith('/') ? allowed : `${allowed}/`);

/** Each file that breaks a rule, with what breaks it; empty when all keep it. */
function offenders(sources: readonly Source[], wrongIn: (source: Source) => readonly string[]): string[] {
  expect(sources.length, 'the rule looks at no file').toBeGreaterThan(0);
  return sources.flatMap((source) => wrongIn(source).map((wrong) => `${source.path}: ${wrong}`));
}

/** What a pattern finds in a file's code, comments aside. */
const matches = (pattern: RegExp) => (source: Source) =>
  [...withoutComments(source.text).matchAll(pattern)].map(([found]) => found);

const longerThan = (most: number) => (source: Source) => {
  const lines = source.text.trimEnd().split('\n').length;
  return lines > most ? [`${lines} lines, at most ${most}`] : [];
};

const inFolder = (folder: string) => product.filter(({ path }) => path.startsWith(`${folder}/`));

describe('imports', () => {
  it.each(LAYERS)('%s imports only from the layers below it', (layer, mayImport) => {
    const allowed = [layer, 'assets', ...mayImport];
    const wrong = offenders(inFolder(layer), (source) =>
      importsOf(source).filter((target) => !allowed.some((each) => isUnder(target, each))),
    );
    expect(wrong).toEqual([]);
  });

  it('every file belongs to a layer', () => {
    const homeless = product.filter(({ path }) => !LAYERS.some(([layer]) => isUnder(path, layer)));
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });

  it('the engine imports nothing but itself', () => {
    const outside = (source: Source) =>
      importsOf(source).filter((target) => !target.startsWith('lib/engine/'));
    expect(offenders(inFolder('lib/engine'), outside)).toEqual([]);
  });

  it('only lib/platform reaches for the browser API', () => {
    const others = product.filter(({ path }) => !path.startsWith('lib/platform/'));
    const reach = (source: Source) => importsOf(source).filter((target) => target.startsWith('wxt/browser'));
    expect(offenders(others, reach)).toEqual([]);
  });

  // components/overlay is where a view meets an editor; which roots are closed, and what editors are called, is each
  // said in one place.
  it('views take only types from review and draft', () => {
    const views = inFolder('components').filter(({ path }) => !path.startsWith('components/overlay/'));
    const values = (source: Source) =>
      importsOf({ ...source, text: withoutComments(source.text).replace(TYPES_ONLY, '') });
    const wrong = (source: Source) =>
      values(source).filter((target) =>
        /^lib\/(review|draft)\/(?!shadow|past-names|top-layer|outer-view|adapters\/kind-names)/.test(target),
      );
    expect(offenders(views, wrong)).toEqual([]);
  });
});

describe('entrypoints', () => {
  it('are wiring: at most 60 lines each', () => {
    expect(offenders(entryScripts, longerThan(60))).toEqual([]);
  });

  it('run nothing when a script is imported: only declarations stand outside main()', () => {
    const DECLARATION = /^(import|export|const|function|async function|type|interface|from)\b/;
    const WORK = /^(export )?const\b.*=\s*(await|new|document|window|globalThis|browser|chrome)\b/;
    const outside = ({ text }: Source) =>
      withoutComments(text)
        .split('\n')
        .filter((line) => /^[^\s})\]]/.test(line))
        .filter((line) => !DECLARATION.test(line) || WORK.test(line));
    const scripts = entryScripts.filter(({ path }) => /^entrypoints\/[^/]+\.ts$/.test(path));
    expect(offenders(scripts, outside)).toEqual([]);
  });
});

describe('product code', () => {
  it('keeps each file to one purpose: at most 250 lines', () => {
    expect(offenders(product, longerThan(250))).toEqual([]);
  });

  it('makes no HTML from strings', () => {
    // To read what an element is written as makes nothing.
    const HTML =
      /\b(innerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b|\bouterHTML\s*=(?!=)/g;
    expect(offenders(product, matches(HTML))).toEqual([]);
  });

  it('writes nothing on the console and runs no code from strings', () => {
    expect(offenders(product, matches(/\bconsole\s*\.|\beval\s*\(|\bnew Function\b/g))).toEqual([]);
  });

  it('keeps plain names and no undated to-do', () => {
    const NAME =
      /^([a-z0-9-]+(\.(test|d))?\.m?ts|[a-z0-9-]+\.mjs|([A-Z][A-Za-z0-9]*|main|index|[a-z0-9-]+\.test)(\.test)?\.tsx)$/;
    const sources = sourcesIn(['lib', 'components', 'entrypoints', 'tests'], ['.ts', '.tsx', '.mts', '.mjs']);
    const wrong = ({ path, text }: Source) => [
      ...(NAME.test(posix.basename(path)) ? [] : ['its name']),
      ...(/\/utils?\b/.test(path) ? ['utils says nothing'] : []),
      ...(new RegExp(`\\b${'TO'}${'DO'}\\b(?!\\(\\d{4}-\\d{2}-\\d{2}\\))`).test(text)
        ? ['an undated to-do']
        : []),
    ];
    expect(offenders(sources, wrong)).toEqual([]);
  });
});

describe('tests', () => {
  const tests = sourcesIn(['tests'], ['.test.ts', '.test.tsx']).filter(
    ({ path }) => path !== 'tests/architecture.test.ts',
  );

  it('assert something', () => {
    // Those that only run a suite assert in its cases.
    const silent = ({ text }: Source) =>
      /\bexpect|\bassert|\brunSuite\(/.test(withoutComments(text)) ? [] : ['no assertion'];
    expect(offenders(tests, silent)).toEqual([]);
  });

  it('skip nothing and sleep no fixed time', () => {
    const SKIPS = /\b(it|test|describe)\.(skip|todo|only|skipIf|runIf)\b/g;
    const SLEEPS = /new Promise\([^)]*\)\s*=>\s*setTimeout/g;
    expect(offenders(tests, matches(SKIPS))).toEqual([]);
    expect(offenders(tests, matches(SLEEPS))).toEqual([]);
  });
});
