import { describe, expect, test } from 'vitest';
import { folderWith, runAmend } from './run-amend.ts';

const COLD = 'You failed to read it. Send it now!!';

const check = (args: readonly string[], input: string) =>
  runAmend(['check', '--fail-on', 'never', ...args], { input });

describe('amend check tells how drafts sound', () => {
  test('in each line of jsonl, by the contract', async () => {
    const { stdout } = await check(['--format', 'jsonl'], COLD);
    const { tone } = JSON.parse(stdout);
    expect(Object.keys(tone.dimensions)).toEqual([
      ...['warmth', 'ownership', 'clarity'],
      ...['blame', 'pressure', 'confidence'],
    ]);
    expect(tone.score).toBeLessThan(0.2);
    expect(tone.dimensions.blame.level).toBe('low');
    expect(tone.dimensions.blame.points).toContainEqual({
      ...{ id: 'you-fail', effect: expect.any(Number) },
      ...{ from: 0, to: 'You failed'.length },
    });
    expect(tone.readability).toMatchObject({ words: 8, sentences: 2 });
    expect(Object.keys(tone.suggestion)).toEqual(expect.arrayContaining(['id', 'from', 'to', 'text']));
  });

  test('with no score for a draft of another language, and says what is not read', async () => {
    const { stdout } = await check(
      ['--input', 'jsonl', '--format', 'jsonl'],
      '{"id":1,"text":"Hallo","locale":"de"}\n',
    );
    expect(JSON.parse(stdout).tone).toMatchObject({
      score: null,
      unread: ['warmth', 'ownership', 'clarity', 'blame', 'pressure', 'confidence'],
    });
  });

  test('as text only where it is asked for', async () => {
    expect((await check([], COLD)).stdout).not.toContain('Tone');
    const { stdout } = await check(['--tone'], COLD);
    expect(stdout).toMatch(/Tone:\n {4}warmth +low \(lowered most by /);
    expect(stdout).toMatch(/Try: .+\((\w+): low to (fair|good)\)/);
  });

  test('by the profile that is named', async () => {
    const long = `${'word '.repeat(23)}word.`;
    const [chat, mail] = await Promise.all(
      ['chat', 'mail'].map((profile) => check(['--tone', '--profile', profile], long)),
    );
    expect(chat!.stdout).toContain('1 too long for chat');
    expect(mail!.stdout).not.toContain('too long');
  });
});

describe('npm run quality measures the tone', () => {
  const POLICY = { 'wording.dev.jsonl': '', 'steps.dev.jsonl': '' };
  const quality = (args: readonly string[], cwd: string) => runAmend(args, { cwd, script: 'quality.ts' });
  const rows = (csv: boolean) => {
    const texts = [
      ...Array.from({ length: 8 }, (_, at) => [`Thank you for the photo, part ${at}.`, 1 + at / 10] as const),
      ...Array.from({ length: 8 }, (_, at) => [`Why did you break it, part ${at}?`, -1 - at / 10] as const),
      ...Array.from({ length: 16 }, (_, at) => [`The box is here, part ${at}.`, at / 100] as const),
    ];
    if (!csv) return texts.map(([text, score], id) => `${JSON.stringify({ id, text, score })}\n`).join('');
    return `Id,Request,Normalized Score\n${texts.map(([text, score], id) => `${id},"${text}",${score}\n`).join('')}`;
  };

  test.each([
    ['politeness-shop.csv', true],
    ['politeness.jsonl', false],
  ])("against people's judgements in %s of the usual folder", async (name, isCsv) => {
    const cwd = folderWith({ ...POLICY, [name]: rows(isCsv) });
    const { code, stdout } = await quality(['--eval', '.', '--json'], cwd);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).politeness).toMatchObject([
      { community: name.replace(/\..*/, ''), heldOutAuc: 1, setByAuc: 1 },
    ]);
  });

  test('by the file that is named, and says so where there is none', async () => {
    const cwd = folderWith({ ...POLICY, 'any.csv': rows(true) });
    const named = await quality(['--eval', '.', '--politeness', 'any.csv'], cwd);
    expect(named.stdout).toMatch(/any +1\.000/);
    const none = await quality(['--eval', '.'], cwd);
    expect(none.stdout).toContain('Agreement with judgements of politeness is not measured');
  });

  test('and refuses a file without scores in one line that quotes nothing of it', async () => {
    const cwd = folderWith({ ...POLICY, 'x.csv': 'Request\nsecret words\n' });
    const { code, stderr } = await quality(['--eval', '.', '--politeness', 'x.csv'], cwd);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^amend: x\.csv, row 1: .+\n$/);
    expect(stderr).not.toContain('secret');
  });
});
