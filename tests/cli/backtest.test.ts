import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { validPolicy } from '../policy/valid-policy.ts';
import { folderWith, runAmend } from './run-amend.ts';

const REPLIES = [
  'id,body',
  '1,"That\'s not my job, sorry."',
  '2,"All is well, and it was sent today."',
  '3,"We can look at it tonight. That\'s not my job."',
  '4',
  '',
].join('\n');

/** A policy with one rule of its own, told by its phrase. */
const policy = (phrase: string, more: object = {}) => {
  const valid = validPolicy() as { rules: { examples: object }[] };
  const examples = { flag: [`${phrase}.`], pass: ['Good morning.'] };
  const rules = [{ ...valid.rules[0]!, phrases: [phrase], examples }];
  return JSON.stringify({ ...valid, name: 'Team wording', revision: 4, rules, ...more });
};

const folder = () =>
  folderWith({
    'team.json': policy("that's not my job"),
    'next.json': policy('sent today'),
    'past.csv': REPLIES,
    'past.csv.gz': gzipSync(REPLIES),
    'book.csv': 'PK\u0003\u0004 something',
    'broken.json': '{"format": 1',
    'notes.txt': 'not my words',
  });
const run = (args: readonly string[], options: { input?: string } = {}) =>
  runAmend(['policy', 'backtest', ...args], { cwd: folder(), ...options });

describe('amend policy backtest', () => {
  test('says how it read the replies, how much is flagged, and shows each rule with its sentences', async () => {
    const { code, stdout, stderr } = await run(['team.json', 'past.csv']);
    expect(stderr).toContain('past.csv: CSV, columns parted by commas, replies in "body".');
    expect(stderr).toContain('past.csv, line 5: 1 row has more or fewer fields than the first.');
    expect(stdout).toContain('Team wording, revision 4\n3 replies, 2 flagged (66.7 %)\n2 places flagged');
    expect(stdout).toContain("[That's not my job], sorry.  past.csv:2");
    expect(stdout).toContain("[That's not my job].  past.csv:4");
    expect(code).toBe(0);
  });

  test('reads gzip, and standard input, all the same', async () => {
    const [plain, packed, piped] = await Promise.all([
      run(['team.json', 'past.csv', '--examples', '0']),
      run(['team.json', 'past.csv.gz', '--examples', '0']),
      run(['team.json', '-', '--input', 'csv', '--examples', '0'], { input: REPLIES }),
    ]);
    expect(packed.stdout).toBe(plain.stdout);
    expect(piped.stdout).toBe(plain.stdout);
    expect(plain.stdout).not.toContain('sorry');
  });

  test('takes the first row for a name or a reply as it is told', async () => {
    const cwd = folderWith({ 'team.json': policy('sent today'), 'one.csv': 'Hello\nIt was sent today\n' });
    const replies = async (...more: string[]) => {
      const args = ['policy', 'backtest', 'team.json', 'one.csv', '--format', 'json', ...more];
      return JSON.parse((await runAmend(args, { cwd })).stdout).tally.replies;
    };
    expect([await replies(), await replies('--header'), await replies('--no-header')]).toEqual([1, 1, 2]);
  });

  test('says what a change flags anew and what it flags no more', async () => {
    const { stdout } = await run(['next.json', 'past.csv', '--against', 'team.json']);
    expect(stdout).toContain('This change flags 1 more, in 1 reply; 2 fewer, in 2 replies; 0 by another');
    expect(stdout).toMatch(/\+ All is well, and it was \[sent today\]\./);
    expect(stdout).toMatch(/- \[That's not my job\], sorry\./);
  });

  test('a policy stands on the packs that it names, and "english" is the pack itself', async () => {
    const cwd = folderWith({
      'on.json': policy('sent today', { extends: ['english'] }),
      'past.jsonl': '{"text":"Unfortunately, that is not my job. It was sent today."}\n',
    });
    const json = async (name: string) => {
      const args = ['policy', 'backtest', name, 'past.jsonl', '--format', 'json'];
      return JSON.parse((await runAmend(args, { cwd })).stdout);
    };
    const [pack, on] = [await json('english'), await json('on.json')];
    expect(on.tally.rules.length).toBe(pack.tally.rules.length + 1);
    expect(on.tally.fires).toBe(pack.tally.fires + 1);
  });

  test('prints a sheet without a sentence of the replies unless asked for some', async () => {
    const bare = await run(['team.json', 'past.csv', '--format', 'csv']);
    expect(bare.stdout).toMatch(/^\ufeffrule,name,category,severity,fires,replies,per_100_replies\r\n/);
    expect(bare.stdout).not.toContain('sorry');
    const full = await run(['team.json', 'past.csv', '--format', 'csv', '--examples', '5']);
    expect(full.stdout).toContain('sorry');
  });

  test.each([
    ['a spreadsheet', ['team.json', 'book.csv'], 'book.csv: it is a spreadsheet of a newer Excel'],
    ['a file that is not there', ['team.json', 'none.csv'], 'none.csv: there is no such file'],
    ['a policy that is not one', ['broken.json', 'past.csv'], 'broken.json: line 1, column'],
    ['a column that is not there', ['team.json', 'past.csv', '--column', 'x'], 'there is no column "x"'],
    ['a number of sentences', ['team.json', 'past.csv', '--examples', '9'], '--examples 9: write a number'],
    ['no replies named', ['team.json'], "missing required argument 'REPLIES'"],
  ])('refuses %s in one clear line', async (_, args, said) => {
    const { code, stdout, stderr } = await run(args);
    expect(stderr).toContain(said);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('refuses a damaged gzip by its name', async () => {
    const cwd = folderWith({
      'team.json': policy('sent today'),
      'past.csv.gz': gzipSync(REPLIES).subarray(0, 40),
    });
    const { code, stderr } = await runAmend(['policy', 'backtest', 'team.json', 'past.csv.gz'], { cwd });
    expect(stderr).toContain('past.csv.gz: it is packed (gzip) and breaks off or is damaged');
    expect(code).toBe(2);
  });
});
