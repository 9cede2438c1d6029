import { describe, expect, test } from 'vitest';
import { validPolicy } from '../policy/valid-policy.ts';
import { folderWith, runAmend } from './run-amend.ts';

const HEAD = { format: 1, revision: 1, language: 'en' };
const [table] = validPolicy().rules;
const ACME = {
  ...{ ...HEAD, id: 'acme', name: 'Acme', owner: 'Jo', level: 'organisation', extends: ['english'] },
  ...{ locks: { rules: ['not-our-table'] }, exempt: ['Calm Down Club'] },
  guards: validPolicy().guards,
  rules: [table],
};
const CARE = {
  ...{ ...HEAD, id: 'care', name: 'Care' },
  changes: [
    { rule: 'not-our-table', severity: 'hint' },
    { rule: 'cmd-you-must', off: true },
    { rule: 'cmd-calm-downn', off: true },
  ],
};
const files = { 'acme.json': JSON.stringify(ACME), 'care.json': JSON.stringify(CARE) };

const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  runAmend(args, { cwd: folderWith({ ...files, ...more }) });
const found = async (args: readonly string[], text: string) => {
  const { stdout } = await run(['check', '--format', 'jsonl', ...args, '--', 'd.txt'], { 'd.txt': text });
  const { findings } = JSON.parse(stdout) as { findings: { ruleId: string; severity: string }[] };
  return findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`);
};

describe('a policy that extends the pack', () => {
  test('checks by its own rules and by those of the pack', async () => {
    const ids = await found(['--policy', 'acme.json'], "That's not our table. Please calm down.");
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe('not-our-table warn');
  });

  test('exempts its names there as well', async () => {
    expect(await found(['--policy', 'acme.json'], 'Join Calm Down Club.')).toEqual([]);
  });
});

describe('policies of two levels', () => {
  test('are laid over each other, and what a lock refused is said', async () => {
    const { code, stdout, stderr } = await run(
      ['check', '--format', 'jsonl', '--policy', 'care.json', 'acme.json', '--', 'd.txt'],
      { 'd.txt': "That's not our table." },
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).findings).toMatchObject([{ ruleId: 'not-our-table', severity: 'warn' }]);
    expect(stderr).toContain(
      'amend: care.json: The rule "not-our-table" is locked by "Acme" (the organisation\'s):',
    );
    expect(stderr).toContain('"Care" cannot lower it to hint');
    expect(stderr).toMatch(/changes a rule "cmd-calm-downn".* Did you mean/);
  });

  test('are told apart by explain, with whose rule it is and who locks it', async () => {
    const { stdout } = await run(['explain', "That's not our table.", '--policy', 'care.json', 'acme.json']);
    expect(stdout).toContain('From "Acme" (organisation), locked by "Acme".');
    const exempt = await run(['explain', 'Join Calm Down Club.', '--policy', 'care.json', 'acme.json']);
    expect(exempt.stdout).toContain('Stopped: "Calm Down Club" is an exempt name.');
  });

  test('may write the same rule; two of one level may not', async () => {
    const team = { ...ACME, id: 'team', level: 'team' };
    const more = { 'team.json': JSON.stringify(team), 'd.txt': "That's not our table." };
    const both = await run(['check', '--policy', 'acme.json', 'team.json', '--', 'd.txt'], more);
    expect(both.code).toBe(0);
    expect(both.stderr).toBe('');
    const twice = await run(['check', '--policy', 'team.json', 'other.json', '--', 'd.txt'], {
      ...more,
      'other.json': JSON.stringify({ ...team, id: 'other' }),
    });
    expect(twice.code).toBe(2);
    expect(twice.stderr).toContain('the rule "not-our-table" stands in team.json as well');
  });
});

test('describe says what a policy stands on, locks, exempts and changes', async () => {
  const { stdout } = await run(['policy', 'describe', 'acme.json', 'care.json']);
  for (const line of [
    '- Level: organisation',
    '- Stands on: english',
    '- Exempt names: Calm Down Club',
    '- Locks rules: not-our-table',
    'No rules of its own.',
    '## Changes to rules above (3)',
    '| not-our-table | hint |  |  |',
    '| cmd-you-must | off |  |  |',
  ])
    expect(stdout).toContain(line);
});
