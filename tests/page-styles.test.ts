import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProject } from '../lib/cli/setup/project.ts';

const ENTRIES = inProject('entrypoints');
const STYLES = inProject('assets/styles');
const IMPORTED = /(?:from|import\(?)\s*['"](\.{1,2}\/[^'"?]+)/g;
const BROUGHT_BY_SHEET = /@import\s+(?:url\()?['"]([^'"]+)['"]/g;
const CLASSES = /class(?:Name)?=(?:"([^"]+)"|\{`([^`]+)`\}|\{'([^']+)'\})/g;

/** These hold several drawings, of which a page shows some. */
const PICKED_FROM = ['components/controls/Marks.tsx', 'components/panel/StepBox.tsx'];

const pages = readdirSync(ENTRIES).filter((name) => existsSync(join(ENTRIES, name, 'main.tsx')));

/** All files that one leads to by its imports, itself among them. */
function reachable(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  const brings = file.endsWith('.css') ? BROUGHT_BY_SHEET : IMPORTED;
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(brings))
    reachable(resolve(dirname(file), path), found);
  return found;
}

const styled = (sheet: string): string[] =>
  [...readFileSync(sheet, 'utf8').matchAll(/\.([a-z][a-z0-9-]*)/g)].map(([, name = '']) => name);

const worn = (source: string): string[] =>
  [...readFileSync(source, 'utf8').matchAll(CLASSES)].flatMap(([, ...kinds]) =>
    (kinds.find(Boolean) ?? '').split(/\s+/).filter((name) => /^[a-z][a-z0-9-]*$/.test(name)),
  );

const styledAnywhere = new Set(readdirSync(STYLES).flatMap((name) => styled(join(STYLES, name))));

describe('a class that a sheet styles is styled on every page that shows it', () => {
  it.each(pages)('%s', (page) => {
    const files = [...reachable(join(ENTRIES, page, 'main.tsx'))];
    const here = new Set(files.filter((file) => file.endsWith('.css')).flatMap(styled));
    const bare = files
      .filter((file) => file.endsWith('.tsx') && !PICKED_FROM.some((end) => file.endsWith(end)))
      .flatMap((file) => worn(file).map((name) => `${name} in ${file.slice(inProject('').length)}`))
      .filter((entry) => {
        const name = entry.split(' ')[0]!;
        return styledAnywhere.has(name) && !here.has(name);
      });
    expect(bare).toEqual([]);
  });

  it('is not asked of nothing', () => {
    expect(pages.length).toBeGreaterThan(6);
    expect(styledAnywhere.size).toBeGreaterThan(100);
  });
});
