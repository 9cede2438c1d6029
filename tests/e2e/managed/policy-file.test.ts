import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../../lib/cli/browsers/until.ts';
import { inProject } from '../../../lib/cli/setup/project.ts';
import { FILES, putPolicyFile, removePolicyFiles } from './policy-file.ts';

afterEach(removePolicyFiles);

/** What stands there, byte by byte; null where nothing does. */
const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

describe.each(['chromium', 'firefox'] as const)('the policy file of %s', (browser) => {
  const file = FILES[browser];

  it('is gone after it was taken away, with the folders that were made for it', () => {
    const [before, wasThere] = [textOf(file), existsSync(dirname(file))];
    const put = putPolicyFile(browser, { ownRules: false });
    expect(textOf(file)).toContain('ownRules');
    put.remove();
    put.remove();
    expect([textOf(file), existsSync(dirname(file))]).toEqual([before, wasThere]);
  });

  it('is gone after the process that put it there was killed', async () => {
    const before = textOf(file);
    const script = `import('${inProject('tests/e2e/managed/policy-file.ts')}').then(({ putPolicyFile }) => {
      putPolicyFile('${browser}', { ownRules: false });
      setInterval(() => {}, 1000);
    });`;
    const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
    try {
      await until('the file', async () => textOf(file)?.includes('ownRules'));
    } finally {
      child.kill('SIGKILL');
    }
    await until('no file', async () => textOf(file) === before);
  });

  it('is taken away at the next start, where it was left behind all the same', () => {
    const before = textOf(file);
    const left = putPolicyFile(browser, { ownRules: false });
    removePolicyFiles();
    expect(textOf(file)).toBe(before);
    left.remove();
  });
});

it('a policies.json of the machine itself is put back as it was', () => {
  const file = FILES.firefox;
  const before = textOf(file);
  const theirs = before ?? '{"policies": {"DisableTelemetry": true}}';
  const made = mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, theirs);
  try {
    const put = putPolicyFile('firefox', { ownRules: false });
    expect(textOf(file)).not.toBe(theirs);
    put.remove();
    expect(textOf(file)).toBe(theirs);
  } finally {
    if (before === null) rmSync(file, { force: true });
    if (made !== undefined) rmSync(made, { recursive: true });
  }
});
