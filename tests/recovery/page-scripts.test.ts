import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourcesIn, withoutComments } from '../support/sources.ts';

const files = new Map(
  sourcesIn(['lib', 'components', 'entrypoints'], ['.ts', '.tsx']).map(({ path, text }) => [
    path,
    withoutComments(text),
  ]),
);

/** What a file brings along at run time. */
function importsOf(path: string): string[] {
  const values = (files.get(path) ?? '').replace(/\b(import|export)\s+type\s[^;]*?;/g, '');
  return [...values.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^'?]+)/g)].map(([, target = '']) =>
    posix.join(posix.dirname(path), target),
  );
}

/** All that comes into a page with a script. */
function broughtBy(script: string): Set<string> {
  const brought = new Set([script]);
  for (const path of brought) for (const target of importsOf(path)) brought.add(target);
  return brought;
}

// The panel and the worker have playbooks and lines; a page would carry them to every composer.
describe('a script in a page', () => {
  const scripts = ['loader', 'composer', 'card', 'steps', 'expressions', 'promises', 'hold'].map(
    (name) => `entrypoints/${name}.ts`,
  );

  it.each(scripts)(
    '%s carries neither playbooks, lines nor standards, nor a schema of a policy',
    (script) => {
      const brought = [...broughtBy(script)];
      expect(brought.length).toBeGreaterThan(3);
      const unwanted =
        /^(assets\/recovery\/(playbooks|lines|standards)|lib\/policy\/(schema|recovery\/)|lib\/recovery\/(recovery-book|overlay-book|prove-))/;
      expect(brought.filter((path) => unwanted.test(path))).toEqual([]);
    },
  );
});
