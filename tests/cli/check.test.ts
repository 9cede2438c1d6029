import { describe, expect, test } from 'vitest';
import { validPolicy } from '../policy/valid-policy.ts';
import { folderWith, rowsOf, runAmend } from './run-amend.ts';

const BAD = "Hello Ana,\n\nthat's not my job. Please calm down.\n";
const MILD = 'You need to talk to my manager.\n';
const CLEAN = 'I am sorry. I will call you back tomorrow at three.\n';
const STEPS = ['apology', 'urgent-reinstatement', 'empathy', 'symbolic-atonement', 'follow-up'];

describe('amend check on text', () => {
  test('names file, line, column, severity, words, reason and first alternative', async () => {
    const cwd = folderWith({ 'reply.txt': BAD });
    const { code, stdout, stderr } = await runAmend(['check', 'reply.txt'], { cwd });
    expect(stdout).toMatch(/^reply\.txt:3:1 {2}block {2}that's not my job {2}notmyjob-job$/m);
    expect(stdout).toMatch(/^reply\.txt:3:20 {2}block {2}Please calm down {2}cmd-calm-down$/m);
    expect(stdout).toMatch(/^ {2}Why: .{20,}$/m);
    expect(stdout).toMatch(/^ {2}Try: I am sorry$/m);
    expect(stdout).toMatch(/2 findings \(2 block\) in 1 draft\.\n$/);
    expect([code, stderr]).toEqual([1, '']);
  });

  test('is plain where no terminal looks on', async () => {
    const { stdout } = await runAmend(['check'], { input: BAD });
    expect(stdout).toContain('stdin:3:1');
    expect(stdout).not.toContain('\u001B');
  });

  test('never passes terminal controls of a draft on', async () => {
    const { stdout } = await runAmend(['check'], { input: "that's not my\u001B[2J job" });
    expect(stdout).not.toContain('\u001B');
  });

  test('says so when nothing is found', async () => {
    expect(await runAmend(['check', '-'], { input: CLEAN })).toEqual({
      code: 0,
      stdout: 'No findings in 1 draft.\n',
      stderr: '',
    });
  });

  test.each([
    [BAD, [], 1],
    [MILD, [], 0],
    [MILD, ['--fail-on', 'warn'], 1],
    [MILD, ['--fail-on', 'hint'], 1],
    [BAD, ['--fail-on', 'never'], 0],
    [CLEAN, ['--fail-on', 'hint'], 0],
  ])('%j with %j exits %i', async (input, args, code) => {
    expect((await runAmend(['check', ...args], { input })).code).toBe(code);
  });
});

describe('amend check on rows', () => {
  const jsonl = ['check', '--input', 'jsonl', '--format', 'jsonl'];

  test('answers each JSONL line with id, findings, five steps and tone, in order', async () => {
    const input = `{"id":"a","text":${JSON.stringify(BAD)}}\n\n{"id":2,"text":${JSON.stringify(CLEAN)}}\n{"text":""}`;
    const { code, stdout, stderr } = await runAmend(jsonl, { input });
    const rows = rowsOf(stdout);
    expect(rows.map(({ id }) => id)).toEqual(['a', 2, 4]);
    expect(rows.map((row) => Object.keys(row))).toEqual(Array(3).fill(['id', 'findings', 'steps', 'tone']));
    expect(rows.map(({ steps }) => Object.keys(steps))).toEqual(Array(3).fill(STEPS));
    expect(rows[1].steps.apology.level).not.toBe('absent');
    expect(rows[2].steps.apology).toEqual({ level: 'absent', evidence: [] });
    expect(rows.map(({ findings }) => findings.length)).toEqual([2, 0, 0]);
    expect([code, stderr]).toEqual([1, '']);
  });

  test('gives findings offsets that slice the draft to the matched words', async () => {
    const text = `\u{1F614} Bitte — that’s not my job, \u{1F468}‍\u{1F469}‍\u{1F467} calm  down!`;
    const { stdout } = await runAmend(jsonl, { input: JSON.stringify({ id: 1, text }) });
    const [{ findings }] = rowsOf(stdout);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(text.slice(finding.from, finding.to)).toBe(finding.text);
      expect(Object.keys(finding)).toEqual(
        expect.arrayContaining([
          'ruleId',
          'category',
          'severity',
          'from',
          'to',
          'text',
          'why',
          'alternatives',
        ]),
      );
    }
  });

  test('takes the column of a CSV, its id column, quoted commas and line breaks', async () => {
    const csv = '\uFEFFid,body\r\nm1,"Hello,\r\nplease calm down."\r\nm2,Thank you.\r\n';
    const cwd = folderWith({ 'macros.csv': csv });
    const { code, stdout } = await runAmend(
      ['check', 'macros.csv', '--column', 'body', '--format', 'jsonl'],
      { cwd },
    );
    expect(rowsOf(stdout).map(({ id, findings }) => [id, findings.length])).toEqual([
      ['m1', 1],
      ['m2', 0],
    ]);
    expect(code).toBe(1);
  });

  test('says once when no policy is in the language of some drafts', async () => {
    const input =
      '{"id":1,"text":"Beruhigen Sie sich.","locale":"nl"}\n{"id":2,"text":"Ruhig.","locale":"nl"}';
    const { code, stderr } = await runAmend(jsonl, { input });
    expect(code).toBe(0);
    expect(stderr).toBe(
      'amend: 2 drafts were not checked for wording: no policy is in their language (nl).\n',
    );
  });

  test('takes regional locales by their language', async () => {
    const input = '{"id":1,"text":"Calm down.","locale":"en-GB"}';
    expect((await runAmend(jsonl, { input })).code).toBe(1);
  });
});

describe('amend check output', () => {
  test('as JSON is one list, also for no draft at all', async () => {
    const cwd = folderWith({ 'a.txt': BAD, 'b.txt': CLEAN, 'none.jsonl': '' });
    const { stdout } = await runAmend(['check', 'a.txt', 'b.txt', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toEqual(['a.txt', 'b.txt']);
    const none = await runAmend(['check', 'none.jsonl', '--format', 'json'], { cwd });
    expect(JSON.parse(none.stdout)).toEqual([]);
  });

  test('as SARIF names rules, levels and exact regions', async () => {
    const cwd = folderWith({ 'my reply.txt': BAD });
    const { stdout } = await runAmend(['check', 'my reply.txt', '--format', 'sarif'], { cwd });
    const log = JSON.parse(stdout);
    const [run] = log.runs;
    expect(log.version).toBe('2.1.0');
    expect(run.tool.driver.name).toBe('Amend');
    expect(run.results).toHaveLength(2);
    const [{ ruleId, ruleIndex, level, message, locations }] = run.results;
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect([ruleId, level]).toEqual(['notmyjob-job', 'error']);
    expect(message.text).toContain("that's not my job");
    expect(locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'my%20reply.txt' },
      region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 18 },
    });
  });

  test('as SARIF points at the row of a file of rows', async () => {
    const cwd = folderWith({ 'r.jsonl': '{"id":1,"text":"Thanks."}\n{"id":2,"text":"Calm down."}\n' });
    const { stdout } = await runAmend(['check', 'r.jsonl', '--format', 'sarif'], { cwd });
    const [result] = JSON.parse(stdout).runs[0].results;
    expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 2 });
  });
});

describe('amend check in several languages', () => {
  const rows = ['check', '--input', 'jsonl', '--format', 'jsonl', '--fail-on', 'never'];
  const idsOf = async (input: string, ...args: string[]) =>
    rowsOf((await runAmend([...rows, ...args], { input })).stdout).map(({ findings }) =>
      (findings as { ruleId: string }[]).map(({ ruleId }) => ruleId),
    );

  test('finds the language of each paragraph', async () => {
    const text = "Hello Ana,\n\nthat's not my job.\n\nDas ist nicht meine Aufgabe, leider.";
    expect(await idsOf(JSON.stringify({ text }))).toEqual([['notmyjob-job', 'de-not-my-job']]);
  });

  test("takes a row's own locale, else the one that is named, for all of the draft", async () => {
    const text = "No es mi trabajo.\n\nThat's not my job.";
    const input = [{ text, locale: 'es-MX' }, { text }].map((row) => JSON.stringify(row)).join('\n');
    expect(await idsOf(input, '--locale', 'en')).toEqual([['es-not-my-job'], ['notmyjob-job']]);
  });

  test('reads the steps of each paragraph in its language', async () => {
    const text =
      'Hello Ana,\n\nthank you for writing to us about this.\n\nEs tut mir sehr leid, dass Ihr Paket zu spät kommt.';
    const [row] = rowsOf((await runAmend(rows, { input: JSON.stringify({ text }) })).stdout);
    expect(row!.steps).toMatchObject({ apology: { level: 'strong' } });
  });

  test('explains by the rules of the language', async () => {
    const { stdout } = await runAmend(['explain', 'Eso no es mi trabajo.']);
    expect(stdout).toMatch(/es-not-my-job/);
    expect(stdout).not.toMatch(/notmyjob/);
  });
});

describe('amend check --policy', () => {
  test('takes the place of the shipped pack; several add up', async () => {
    const second = {
      ...validPolicy(),
      id: 'second',
      rules: [{ ...validPolicy().rules[0], id: 'other', phrases: ['our table'] }],
    };
    second.rules[0]!.examples = { flag: ['This is our table.'], pass: ['This is a table.'] };
    const cwd = folderWith({ 'a.json': JSON.stringify(validPolicy()), 'b.yaml': JSON.stringify(second) });
    const args = ['check', '--format', 'jsonl', '--input', 'text'];
    const input = "Calm down, that's not our table. Our table is free.";
    const one = await runAmend([...args, '--policy', 'a.json', '-'], { cwd, input });
    expect(rowsOf(one.stdout)[0].findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      'not-our-table',
    ]);
    const two = await runAmend([...args, '--policy', 'a.json', 'b.yaml'], { cwd, input });
    expect(rowsOf(two.stdout)[0].findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      'not-our-table',
      'other',
    ]);
  });
});
