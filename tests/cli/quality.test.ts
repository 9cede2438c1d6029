import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validPolicy } from '../policy/valid-policy.ts';
import { folderWith, runAmend } from './run-amend.ts';

const BAD = "Sorry, that's not our table.";
const ROWS = [
  { text: BAD, verdict: 'offence', category: 'not-my-job', sample: 'wording' },
  { text: 'Ask somebody else then.', verdict: 'offence', category: 'not-my-job', sample: 'wording' },
  { text: BAD, turn: `${BAD} Hello!`, verdict: 'soft', category: 'refusal', sample: 'wording' },
  // The guard reads the sentence where it stands, and a finding next to it is not its own.
  { text: 'Welcome back.', turn: `Welcome back. ${BAD}`, verdict: 'fine', category: null, sample: 'random' },
  { text: "I see that's not our table.", verdict: 'fine', category: null, sample: 'random' },
].map((row, at) => ({ id: `r${at}`, turn: row.text, ...row }));
const STEPS = [
  { id: 's0', text: 'I am sorry that we lost your bag.', steps: { apology: 'strong' } },
  { id: 's1', text: 'Your bag is at the desk.', steps: { apology: 'absent' } },
  { id: 's2', text: 'The desk opens at nine.', steps: { apology: 'weak' } },
];

const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const FILES = {
  'p.json': JSON.stringify(validPolicy()),
  'wording.dev.jsonl': lines(ROWS),
  'steps.dev.jsonl': lines(STEPS),
};

const quality = (args: readonly string[], cwd: string) => runAmend(args, { cwd, script: 'quality.ts' });

async function figures(files: Readonly<Record<string, string>> = FILES) {
  const cwd = folderWith(files);
  const { code, stdout, stderr } = await quality(['--policy', 'p.json', '--eval', '.', '--json'], cwd);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return { stdout, ...JSON.parse(stdout) };
}

describe('npm run quality', () => {
  test('counts what is right, found and falsely flagged, by severity', async () => {
    const { wording } = await figures();
    const { levels } = wording;
    expect(wording).toMatchObject({ rows: { offence: 2, soft: 1, fine: 2 }, randomFine: 2 });
    expect(levels.find(({ level }: { level: string }) => level === 'block+warn')).toEqual({
      level: 'block+warn',
      right: { count: 2, of: 3, share: 2 / 3 },
      offences: { count: 1, of: 2, share: 0.5 },
      soft: { count: 1, of: 1, share: 1 },
      found: { count: 2, of: 3, share: 2 / 3 },
      fineFlagged: { count: 1, of: 2, share: 0.5 },
      falsePerThousand: 500,
    });
    expect(levels.find(({ level }: { level: string }) => level === 'hint')).toMatchObject({
      right: { count: 0, of: 0 },
      falsePerThousand: 0,
    });
  });

  test("counts by readers' categories and by the rules' own", async () => {
    const { wording } = await figures();
    expect(wording.categories).toMatchObject([
      { category: 'not-my-job', found: { count: 1, of: 2 }, right: { of: 0 } },
      { category: 'refusal', found: { count: 1, of: 1 }, offences: { of: 0 }, right: { count: 2, of: 3 } },
    ]);
  });

  test('scores each step as covered at all and as strong', async () => {
    const { steps } = await figures();
    expect(steps).toMatchObject([
      {
        step: 'apology',
        any: { precision: { share: 1 }, recall: { share: 0.5 }, f1: 2 / 3 },
        strong: { precision: { share: 1 }, recall: { share: 1 }, f1: 1 },
      },
    ]);
  });

  test("tries the rules' own examples and alternatives", async () => {
    const { examples } = await figures();
    expect(examples).toMatchObject({
      rules: 1,
      flagged: { count: 1, of: 1 },
      passed: { count: 1, of: 1 },
      alternatives: { count: 1, of: 1 },
      failures: [],
    });
  });

  test('gives figures as one object, without a word of any reply', async () => {
    const { stdout, definitions } = await figures();
    for (const { text } of [...ROWS.slice(1, 2), ...STEPS]) expect(stdout).not.toContain(text);
    expect(definitions.wording).not.toHaveLength(0);
  });

  test.each([
    ['missed', ['Ask somebody else then.'], ['Welcome back.', "I see »that's not our table«."]],
    ['false', ["I see »that's not our table«."], ['Ask somebody else then.', 'Welcome back.']],
    ['all', ['Ask somebody else then.', "Sorry, »that's not our table«."], ['Welcome back.']],
  ])('shows the sentences behind the figures with --show %s', async (which, shown, hidden) => {
    const cwd = folderWith(FILES);
    const { stdout } = await quality(['--policy', 'p.json', '--eval', '.', '--show', which], cwd);
    for (const sentence of shown) expect(stdout).toContain(sentence);
    for (const sentence of hidden) expect(stdout).not.toContain(sentence);
  });

  test('says what each figure means beside the figures', async () => {
    const { stdout } = await quality(['--policy', 'p.json', '--eval', '.'], folderWith(FILES));
    expect(stdout).toMatch(
      /block\+warn +66\.7 % 2\/3 +66\.7 % 2\/3 +50\.0 % 1\/2 +100\.0 % 1\/1 +50\.0 % 1\/2 +500\.0\n/,
    );
    expect(stdout).toContain('right: of the sentences flagged so, those that are offence or soft');
  });

  test('says plainly that there are no labelled replies, and measures the examples still', async () => {
    const cwd = folderWith({ 'p.json': FILES['p.json'] });
    const { code, stdout } = await quality(['--policy', 'p.json', '--eval', 'nowhere'], cwd);
    expect(stdout).toContain('No labelled replies: there is no folder nowhere.');
    expect(stdout).toContain('Own examples of 1 rule');
    expect(code).toBe(0);
  });

  test('measures a pack in pieces, and says which family it had to leave out', async () => {
    const { rules, ...head } = validPolicy();
    const cwd = folderWith({
      'pack.json': JSON.stringify(head),
      'refusal.json': JSON.stringify({ category: 'refusal', rules }),
      'broken.json': JSON.stringify({ category: 'broken', rules: [{ id: 'x' }] }),
      'half.json': '{"rules": [',
    });
    const { code, stdout } = await quality(['--pack-folder', '.', '--eval', 'nowhere'], cwd);
    expect(stdout).toContain('Left out: broken.json as a whole, for rules[0] "x"');
    expect(stdout).toContain('Left out: half.json as a whole, for it is not valid JSON.');
    expect(stdout).toContain('Own examples of 1 rule');
    expect(code).toBe(0);
  });

  test.each([
    ['a row that is no JSON', '{"id": "secret words', 'wording.dev.jsonl, line 1: this is not valid JSON'],
    ['a row without a verdict', '{"id":"r","text":"secret words"}', 'wording.dev.jsonl, line 1: "verdict"'],
  ])('names the line of %s and keeps its words to itself', async (_, line, said) => {
    const cwd = folderWith({ ...FILES, 'wording.dev.jsonl': line });
    const { code, stdout, stderr } = await quality(['--policy', 'p.json', '--eval', '.'], cwd);
    expect(stderr).toContain(said);
    expect(stdout + stderr).not.toContain('secret words');
    expect(code).toBe(2);
  });

  test.each([
    ['refusal', true],
    ['offence', true],
    ['warn', false],
    ['not-our-table', false],
    ['shouting', false],
  ])('of the missed sentences, shows those that concern %s alone', async (name, isShown) => {
    const args = ['--policy', 'p.json', '--eval', '.', '--show', 'missed', '--only', name];
    const { stdout } = await quality(args, folderWith(FILES));
    expect(stdout.includes('Ask somebody else then.')).toBe(name !== 'refusal' && isShown);
  });

  test.each([
    [['--json', '--show', 'all'], '--show: sentences are for the screen only'],
    [['--markdown', '--show', 'all'], '--show: sentences are for the screen only'],
    [['--markdown', '--json'], '--markdown: take it or --json away'],
    [['--only', 'warn'], '--only: it says which sentences to print; add --show'],
    [['--markdown', '--eval', 'nowhere'], '--markdown: there are no labelled replies to measure'],
  ])('refuses %j', async (args, said) => {
    const { code, stderr } = await quality(args, folderWith({}));
    expect(stderr.startsWith(`amend: ${said}`) ? said : stderr).toBe(said);
    expect(code).toBe(2);
  });
});

describe('npm run quality -- --markdown', () => {
  const ARGS = ['--policy', 'p.json', '--eval', '.', '--markdown'];
  const today = new Date().toISOString().slice(0, 10);

  test('prints the figures as a table with the date, and no sentence', async () => {
    const { code, stdout } = await quality(ARGS, folderWith(FILES));
    expect(stdout).toContain(`Measured on ${today}: `);
    expect(stdout).toContain(
      '| of those that must be reworded, found | 50.0 % (1/2) | 0.0 % (0/2) | 50.0 % (1/2) |',
    );
    expect(stdout).toContain('| apology | 100.0 % (1/1) | 50.0 % (1/2) | 100.0 % (1/1) | 100.0 % (1/1) |');
    for (const { text } of ROWS) expect(stdout).not.toContain(text);
    expect(code).toBe(0);
  });

  test('writes it between the marks of a file and leaves the rest as it was, however often', async () => {
    const page = (inside: string) => `# A\n<!-- quality -->\n${inside}<!-- /quality -->\nB $& $1\n`;
    const cwd = folderWith({ ...FILES, 'page.md': page('old\n') });
    const { stdout: table } = await quality(ARGS, cwd);
    for (let times = 0; times < 2; times++) {
      const { code } = await quality([...ARGS, 'page.md'], cwd);
      expect(readFileSync(join(cwd, 'page.md'), 'utf8')).toBe(page(table));
      expect(code).toBe(0);
    }
  });

  test.each([
    ['without marks', '# A\n'],
    ['with no second mark', '<!-- quality -->\n'],
    ['with marks the wrong way round', '<!-- /quality --><!-- quality -->'],
    ['with two tables', '<!-- quality --><!-- /quality --><!-- quality --><!-- /quality -->'],
  ])('leaves a file %s alone', async (_, text) => {
    const cwd = folderWith({ ...FILES, 'page.md': text });
    const { code, stderr } = await quality([...ARGS, 'page.md'], cwd);
    expect(stderr).toMatch(/^amend: page\.md: it must hold <!-- quality --> and/);
    expect(readFileSync(join(cwd, 'page.md'), 'utf8')).toBe(text);
    expect(code).toBe(2);
  });
});
