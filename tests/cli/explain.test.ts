import { describe, expect, test } from 'vitest';
import { validPolicy } from '../policy/valid-policy.ts';
import { folderWith, runAmend } from './run-amend.ts';

const NEAR = { unless: ["that's not our table yet"] };
const policy = () => {
  const base = validPolicy();
  return { ...base, rules: base.rules.map((rule) => ({ ...rule, ...NEAR })) };
};

const explain = (args: readonly string[]) =>
  runAmend(['explain', ...args, '--policy', 'p.json'], {
    cwd: folderWith({ 'p.json': JSON.stringify(policy()) }),
  });

const STOPPED = '  warn  not-our-table  "that\'s not our table"\n        Stopped: ';

describe('amend explain', () => {
  test('names the rule that fires, with its words and its reason', async () => {
    expect(await explain(["Sorry, that's not our table."])).toEqual({
      code: 0,
      stdout: 'Fires\n  warn  not-our-table  "that\'s not our table"\n        It turns the guest away.\n',
      stderr: '',
    });
  });

  test.each([
    [
      'a named guard',
      "Sorry, that's not our table, and a better one is free.",
      'the guard "good-news" finds "and a better one is" just after.',
    ],
    [
      "a guard of the rule's own",
      "Sorry, that's not our table yet.",
      'the rule\'s own "unless" finds "that\'s not our table yet" in the same words.',
    ],
    ['a quotation', 'You wrote "sorry, that\'s not our table".', 'it is quoted.'],
  ])('shows a rule that nearly fired and was stopped by %s', async (_, text, reason) => {
    const { code, stdout } = await explain([text]);
    expect(stdout).toBe(`Nearly fired\n${STOPPED}${reason}\n`);
    expect(code).toBe(0);
  });

  test('tells both apart in one text', async () => {
    const { stdout } = await explain(["That's not our table. Now that's not our table yet."]);
    expect(stdout).toMatch(/^Fires\n.*\n.*\nNearly fired\n.*\n.*"unless"/);
  });

  test('says when nothing came near', async () => {
    expect((await explain(['That is our table.'])).stdout).toBe('No rule fires, and none came near.\n');
  });

  test('prints every match with its place as an array', async () => {
    const { stdout } = await explain(["Sorry, that's not our table, and a better one is free.", '--json']);
    expect(JSON.parse(stdout)).toEqual([
      {
        ruleId: 'not-our-table',
        severity: 'warn',
        from: 7,
        to: 27,
        text: "that's not our table",
        stop: { by: 'guard', guard: 'team/good-news', within: 'after', excuse: { from: 29, to: 48 } },
      },
    ]);
  });

  test('explains by what ships with Amend when no policy is named', async () => {
    const { code, stdout } = await runAmend(['explain', 'Please calm down.']);
    expect(stdout).toMatch(/^Fires\n {2}block .*calm down"/);
    expect(code).toBe(0);
  });

  test.each([
    [['explain', 'Please', 'calm', 'down.'], ''],
    [['explain', '-'], 'Please calm down.'],
  ])('takes %j as one text', async (args, input) => {
    const { code, stdout } = await runAmend(args, { input });
    expect(stdout).toMatch(/^Fires\n {2}block .*calm down"/);
    expect(code).toBe(0);
  });

  test('wants a text', async () => {
    const { code, stderr } = await runAmend(['explain']);
    expect(stderr).toMatch(/^amend: missing required argument 'TEXT'/);
    expect(code).toBe(2);
  });
});
