import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '../lib/cli/setup/project.ts';

/**
 * Most that a page may be charged, in bytes after gzip: at once, when a composer gets the focus, when a draft has its
 * first words, when it promises something, when something may be open in it (words in
 * thirteen languages for what sends, the question with its reasons, the line), when a panel is open beside it, when it has its
 * first finding, when it may hold another language than English, and when it holds one: a language comes whole, phrases
 * with all that is said of them, words and steps, and only that one.
 */
const BUDGET = {
  'loader.js': 6_000,
  'composer.js': 90_000,
  'expressions.js': 50_000,
  'steps.js': 57_000,
  'promises.js': 30_000,
  'hold.js': 21_000,
  'customer.js': 18_000,
  'tone.js': 56_000,
  'rewrite.js': 30_000,
  'card.js': 85_000,
  'language.js': 14_000,
  'language-es.js': 66_000,
  'language-fr.js': 72_000,
  'language-de.js': 72_000,
  'language-pt.js': 66_000,
} as const;

describe.each(['chrome', 'firefox'] as const)('the %s package', (target) => {
  const folder = buildFolder(target);

  it.each(Object.entries(BUDGET))('%s stays within %d bytes after gzip', (file, most) => {
    expect(gzipSync(readFileSync(join(folder, file))).length).toBeLessThanOrEqual(most);
  });

  it('what runs in a page is whole in its one file: everything it needs is counted above', () => {
    for (const file of Object.keys(BUDGET))
      expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/\bimport\s*\(/);
    expect(
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /(?:composer|card|loader).*\.css$/.test(name),
      ),
    ).toEqual([]);
  });

  it('keeps its shadow roots closed', () => {
    for (const file of Object.keys(BUDGET))
      expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/mode:\s*["'`]open["'`]/);
  });

  it('carries no source maps and no test pages', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => /\.map$|(?<!back)test|fixture/i.test(name))).toEqual([]);
  });
});
