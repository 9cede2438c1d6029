import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from '../../../lib/cli/setup/project.ts';
import { EDITORS } from '../../e2e/editors/editors.ts';

const { dependencies } = JSON.parse(readFileSync(inProject('tests/e2e/editors/package.json'), 'utf8'));

test('every editor of the table has a page, and every page is in the table', () => {
  const pages = readdirSync(inProject('tests/e2e/editors/pages')).filter((name) => name.endsWith('.ts'));
  const kept = EDITORS.filter(({ unavailable }) => !unavailable).map(({ id }) => `${id}.ts`);
  expect(pages.filter((name) => !['fixture.ts', 'packages.d.ts'].includes(name)).sort()).toEqual(kept.sort());
});

test('the version of every editor is exact, so that what was measured stays true', () => {
  for (const { package: name } of EDITORS) if (name) expect(dependencies).toHaveProperty([name]);
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^(npm:\w+@)?\d+\.\d+\.\d+$/);
});
