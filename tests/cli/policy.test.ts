import { describe, expect, test } from 'vitest';
import { shippedPolicy } from '../../lib/policy/shipped-policy.ts';
import { policyWith, validPolicy } from '../policy/valid-policy.ts';
import { folderWith, runAmend } from './run-amend.ts';

const FLAG = ['rules', 0, 'examples', 'flag', 0];

describe('amend policy', () => {
  test('validate says ok with the size of each policy', async () => {
    const cwd = folderWith({
      'a.json': JSON.stringify(validPolicy()),
      'b.yml': JSON.stringify(validPolicy()),
    });
    expect(await runAmend(['policy', 'validate', 'a.json', 'b.yml'], { cwd })).toEqual({
      code: 0,
      stdout: 'a.json: ok, 1 rule, 2 examples\nb.yml: ok, 1 rule, 2 examples\n',
      stderr: '',
    });
  });

  test('validate names every reason, goes on with the next file, and exits 2', async () => {
    const bad = { ...validPolicy(), colour: 'red', revision: 'three' };
    const cwd = folderWith({ 'bad.json': JSON.stringify(bad), 'good.json': JSON.stringify(validPolicy()) });
    const { code, stdout, stderr } = await runAmend(['policy', 'validate', 'bad.json', 'good.json'], { cwd });
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^bad\.json: revision: /),
      expect.stringMatching(/^bad\.json: the document: there is no key "colour"/),
    ]);
    expect(stdout).toBe('good.json: ok, 1 rule, 2 examples\n');
    expect(code).toBe(2);
  });

  test('validate refuses a policy whose own example fails, naming the example', async () => {
    const cwd = folderWith({ 'p.json': JSON.stringify(policyWith(FLAG, 'Good morning.')) });
    const { code, stderr } = await runAmend(['policy', 'validate', 'p.json'], { cwd });
    expect(stderr).toContain('examples › flag[0]: the rule does not flag "Good morning."');
    expect(code).toBe(2);
  });

  test('validate refuses two rules of one id, and tells both places', async () => {
    const [rule] = validPolicy().rules;
    const cwd = folderWith({ 'p.json': JSON.stringify({ ...validPolicy(), rules: [rule, rule] }) });
    expect(await runAmend(['policy', 'validate', 'p.json'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('rules[1] "not-our-table" › id: rules[0] has the same id.'),
    });
  });

  test('validate and audit look at what it says of recovery as well', async () => {
    const withRecovery = (recovery: object) => JSON.stringify({ ...validPolicy(), recovery });
    const cwd = folderWith({
      'soon.json': withRecovery({ standards: ['Reply to e-mail soon'] }),
      'table.json': withRecovery({ lines: [{ step: 'options', text: "That's not our table." }] }),
    });
    const validated = await runAmend(['policy', 'validate', 'soon.json', 'table.json'], { cwd });
    expect(validated.stderr).toContain(
      'soon.json: recovery › standards[0]: "Reply to e-mail soon" is no standard',
    );
    expect(validated).toMatchObject({
      code: 2,
      stdout: 'table.json: ok, 1 rule, 2 examples, and recovery\n',
    });
    const audited = await runAmend(['policy', 'audit', 'table.json'], { cwd });
    expect(audited.stdout).toContain('recovery › lines[0] › text: the line is itself flagged by the rule');
    expect(audited.code).toBe(1);
  });

  test('a policy may hold recovery alone, by which nothing is checked', async () => {
    const { rules: _rules, guards: _guards, ...head } = validPolicy();
    const cwd = folderWith({
      'alone.json': JSON.stringify({ ...head, recovery: { retentionDays: 30 } }),
      'none.json': JSON.stringify(head),
    });
    const validated = await runAmend(['policy', 'validate', 'alone.json', 'none.json'], { cwd });
    expect(validated).toEqual({
      code: 2,
      stdout: 'alone.json: ok, 0 rules, 0 examples, and recovery\n',
      stderr:
        'none.json: rules: it is missing. Add "rules", or "recovery" for a policy that leaves the rules that ship in use.\n',
    });
    const checked = await runAmend(['check', '--policy', 'alone.json', '-'], { cwd });
    expect(checked.stderr).toContain('alone.json: it holds no rules, only recovery.');
    expect(checked.code).toBe(2);
  });

  test('test shows how the examples of each rule did and exits 1 if one failed', async () => {
    const cwd = folderWith({
      'good.json': JSON.stringify(validPolicy()),
      'bad.json': JSON.stringify(policyWith(FLAG, 'Good morning.')),
    });
    const good = await runAmend(['policy', 'test', 'good.json'], { cwd });
    expect(good).toEqual({ code: 0, stdout: 'ok   not-our-table  1 to flag, 1 to pass\n', stderr: '' });
    const bad = await runAmend(['policy', 'test', 'bad.json'], { cwd });
    expect(bad.stdout).toMatch(/^FAIL not-our-table .*\n {5}rules\[0] .*"Good morning\."/);
    expect(bad.code).toBe(1);
  });

  test('audit names what is unwise with its mend and exits 1', async () => {
    const cwd = folderWith({ 'p.json': JSON.stringify(policyWith(['rules', 0, 'alternatives'], [])) });
    const { code, stdout } = await runAmend(['policy', 'audit', 'p.json'], { cwd });
    expect(stdout).toBe(
      'p.json: rules[0] "not-our-table": it offers no alternative. Write at least one: what to say instead.\n',
    );
    expect(code).toBe(1);
  });

  test.each(['validate', 'audit', 'test'])(
    '%s names a file that is not there, goes on with the next, and exits 2',
    async (name) => {
      const cwd = folderWith({ 'p.json': JSON.stringify(validPolicy()) });
      const { code, stdout, stderr } = await runAmend(['policy', name, 'none.json', 'p.json'], { cwd });
      expect(stderr).toMatch(/^amend: none\.json: there is no such file;.*\n$/);
      expect(stdout).not.toBe('');
      expect(code).toBe(2);
    },
  );

  test('describe prints every rule of the named policies, and of the pack that ships where none is named', async () => {
    const cwd = folderWith({ 'p.json': JSON.stringify(validPolicy()) });
    const named = await runAmend(['policy', 'describe', 'p.json'], { cwd });
    expect(named.stdout).toContain('| It turns the guest away. |');
    const shipped = await runAmend(['policy', 'describe']);
    expect(shipped.stdout.match(/^\| (?!---|rule \|)/gm)).toHaveLength(shippedPolicy.rules.length);
    expect([named.code, shipped.code]).toEqual([0, 0]);
  });

  test('recovery prints what ships, or what a policy makes of it, with the ids to change it by', async () => {
    const shipped = await runAmend(['policy', 'recovery']);
    expect(shipped.stdout).toContain('## Complaint types (20)');
    expect(shipped.stdout).toContain('| first-reply | email | any | 24 hours | listed |');
    const recovery = { standards: ['First reply on the same day'], playbooks: [{ id: 'outage', off: true }] };
    const bad = { standards: ['First reply soon'] };
    const cwd = folderWith({
      'p.json': JSON.stringify({ ...validPolicy(), recovery }),
      'bad.json': JSON.stringify({ ...validPolicy(), recovery: bad }),
    });
    const changed = await runAmend(['policy', 'recovery', 'p.json'], { cwd });
    expect(changed.stdout).toContain('## Complaint types (19)');
    expect(changed.stdout).toContain('| first-reply | any | any | the same day | of the policy |');
    const refused = await runAmend(['policy', 'recovery', 'bad.json'], { cwd });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('bad.json: recovery › standards[0]: "First reply soon" is no standard');
    expect([shipped.code, changed.code]).toEqual([0, 0]);
  });

  test('schema prints a JSON Schema that names every key and allows no other', async () => {
    const { code, stdout } = await runAmend(['policy', 'schema']);
    const schema = JSON.parse(stdout);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(validPolicy()).every((key) => key in schema.properties)).toBe(true);
    const rule = schema.properties.rules.items;
    expect([schema.additionalProperties, rule.additionalProperties]).toEqual([false, false]);
    expect(rule.required).toEqual(expect.arrayContaining(['why', 'source', 'examples']));
    const { recovery } = schema.properties;
    expect(recovery.additionalProperties).toBe(false);
    expect(Object.keys(recovery.properties)).toContain('standards');
    expect(rule.properties.severity.enum).toEqual(['block', 'warn', 'hint']);
    expect(code).toBe(0);
  });
});
