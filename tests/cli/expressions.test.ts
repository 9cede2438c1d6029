import { describe, expect, test } from 'vitest';
import { validPolicy } from '../policy/valid-policy.ts';
import { folderWith, runAmend } from './run-amend.ts';

const [rule] = validPolicy().rules;

function policyOf(phrase: string, unless = 'not our tables'): string {
  const examples = { flag: ['It is  our table 12.'], pass: ['They are not our tables 12.'] };
  const rules = [
    { ...rule, phrases: [phrase], unless: [unless], examples },
    { ...rule, id: 'plain' },
  ];
  return JSON.stringify({ ...validPolicy(), rules });
}

const GOOD = '/(?P<whose>our) +tables? \\d{2,}/';

describe('a policy with regular expressions', () => {
  test('is proven, and checks drafts with exact places', async () => {
    const cwd = folderWith({
      'p.json': policyOf(GOOD),
      'draft.txt': '😀 See OUR  table 12. Not our tables 12.',
    });
    const valid = await runAmend(['policy', 'validate', 'p.json'], { cwd });
    expect(valid).toMatchObject({ code: 0, stderr: '' });
    const args = ['check', 'draft.txt', '--policy', 'p.json', '--format', 'jsonl', '--fail-on', 'never'];
    const { stdout, stderr, code } = await runAmend(args, { cwd });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const found = JSON.parse(stdout).findings;
    expect(found).toMatchObject([{ ruleId: 'not-our-table', from: 7, to: 20, text: 'OUR  table 12' }]);
  });

  test('is explained: what fires, and which expression stopped what does not', async () => {
    const cwd = folderWith({ 'p.json': policyOf(GOOD, '/not our tables?/') });
    const { stdout } = await runAmend(['explain', 'It is not our table 12.', '--policy', 'p.json'], { cwd });
    expect(stdout).toMatch(/Nearly fired\n.*"our table 12"\n.*the rule's own "unless" finds "not our table"/);
  });

  test('is refused whole where one is not in RE2, with rule, field, place and mend', async () => {
    const cwd = folderWith({ 'p.json': policyOf('/our table(?! 12)/') });
    const said =
      'rules[0] "not-our-table" › phrases[0]: the pattern "/our table(?! 12)/" cannot be read at character 11. A look-ahead "(?!…)" is not in RE2. Put what must not follow into "unless", or into "unlessNear" with within: after.';
    const validate = await runAmend(['policy', 'validate', 'p.json'], { cwd });
    expect(validate).toEqual({ code: 2, stdout: '', stderr: `p.json: ${said}\n` });
    const check = await runAmend(['check', '-', '--policy', 'p.json'], {
      cwd,
      input: "That's not our table.",
    });
    expect(check).toEqual({ code: 2, stdout: '', stderr: `amend: p.json: ${said}\n` });
  });

  test('is refused with more of them than a sentence can be asked', async () => {
    const rules = Array.from({ length: 11 }, (_, nth) => ({
      ...rule,
      id: `rule-${nth}`,
      phrases: Array.from({ length: 100 }, (_, at) => `/table ${nth} ${at}/`),
    }));
    const cwd = folderWith({ 'p.json': JSON.stringify({ ...validPolicy(), rules }) });
    const { stderr, code } = await runAmend(['policy', 'validate', 'p.json'], { cwd });
    expect(stderr).toContain('it holds 1,100 regular expressions; 1,000 are the most.');
    expect(code).toBe(2);
  });
});
