import { describe, expect, test } from 'vitest';
import { policyWith, validPolicy } from '../policy/valid-policy.ts';
import { folderWith, type Ran, rowsOf, runAmend } from './run-amend.ts';

/** One line that names the place; no stack trace; exit code 2. */
function expectRefusal({ code, stderr }: Ran, said: string): void {
  expect(stderr).toMatch(/^amend: .+\n$/);
  expect(stderr.slice('amend: '.length).startsWith(said) ? said : stderr).toBe(said);
  expect(stderr).not.toMatch(/\n {4}at /);
  expect(code).toBe(2);
}

const ENDLESS = 'x'.repeat(17_000_000);

describe('a line of JSONL that cannot be used ends the run with its line number', () => {
  test.each([
    ['no JSON', 'nonsense', 'stdin, line 2: this is not valid JSON;'],
    ['no object', '["text"]', 'stdin, line 2: this is not a JSON object;'],
    ['no text', '{"id":2}', 'stdin, line 2: "text" is missing;'],
    ['a number for text', '{"id":2,"text":3}', 'stdin, line 2: "text" is not a text;'],
    ['a list for id', '{"id":[],"text":"x"}', 'stdin, line 2: "id" is neither a text nor a number;'],
    ['a number for locale', '{"id":2,"text":"x","locale":4}', 'stdin, line 2: "locale" is not a text;'],
    ['a number for customer', '{"id":2,"text":"x","customer":4}', 'stdin, line 2: "customer" is not a text;'],
  ])('%s, after the lines before it were answered', async (_, line, said) => {
    const input = `{"id":1,"text":"Calm down."}\n${line}\n{"id":3,"text":"x"}\n`;
    const ran = await runAmend(['check', '--input', 'jsonl', '--format', 'jsonl'], { input });
    expectRefusal(ran, said);
    expect(rowsOf(ran.stdout).map(({ id }) => id)).toEqual([1]);
  });
});

describe('a file that cannot be used is named', () => {
  test.each<[string, Record<string, string | Uint8Array>, string[], string]>([
    ['a missing draft', {}, ['none.txt'], 'none.txt: there is no such file;'],
    ['a folder', {}, ['.'], '.: this is a folder;'],
    ['Latin-1 text', { 'a.txt': Uint8Array.of(0x63, 0xe9, 0x20) }, ['a.txt'], 'a.txt: it is not UTF-8 text;'],
    [
      'UTF-16 text',
      { 'a.txt': Uint8Array.of(0xff, 0xfe, 0x61, 0) },
      ['a.txt'],
      'a.txt: it is not UTF-8 text;',
    ],
    [
      'a CSV without the column',
      { 'a.csv': 'id,body\n1,x\n' },
      ['a.csv'],
      'a.csv, line 1: there is no column "text"; name one of "id", "body"',
    ],
    [
      'a ragged CSV',
      { 'a.csv': 'id,text\n1,x\n2,y,z\n' },
      ['a.csv'],
      'a.csv, line 3: the row has more or fewer fields',
    ],
    [
      'a CSV of semicolons',
      { 'a.csv': 'id;text\n1;x\n' },
      ['a.csv'],
      'a.csv, line 1: its columns are parted by semicolons;',
    ],
    ['an empty CSV', { 'a.csv': '' }, ['a.csv'], 'a.csv: it is empty; its first line must name the columns'],
    [
      'a CSV with two such columns',
      { 'a.csv': 'text,text\n1,x\n' },
      ['a.csv'],
      'a.csv, line 1: two columns are named "text";',
    ],
    [
      'a CSV row without end',
      { 'a.csv': `text\n"${ENDLESS}` },
      ['a.csv'],
      'a.csv: a row has over 16 million characters; look for a quotation mark',
    ],
    [
      'a JSONL line without end',
      { 'a.jsonl': `{"text":"${ENDLESS}` },
      ['a.jsonl'],
      'a.jsonl, line 1: the line has over 16 million characters;',
    ],
    [
      'a file below a file',
      { 'a.txt': 'x' },
      ['a.txt/b.txt'],
      'a.txt/b.txt: there is no such file, for a part',
    ],
    ['a folder for a policy', {}, ['--policy', '.', '-'], '.: this is a folder;'],
    [
      'an empty policy',
      { 'p.json': '' },
      ['--policy', 'p.json'],
      'p.json: line 1, column 1: the JSON breaks off',
    ],
    ['a CSV with an open quote', { 'a.csv': 'id,text\n1,"x\n' }, ['a.csv'], 'a.csv, line'],
    ['a missing policy', { 'a.txt': 'x' }, ['a.txt', '--policy', 'p.json'], 'p.json: there is no such file;'],
    [
      'a policy of broken JSON',
      { 'p.json': '{"id":1,\n}' },
      ['--policy', 'p.json'],
      'p.json: line 2, column 1: the JSON breaks off',
    ],
    [
      'a policy of broken YAML',
      { 'p.yaml': 'id: a\nid: b' },
      ['--policy', 'p.yaml'],
      'p.yaml: line 2, column 1: the YAML is malformed',
    ],
    [
      'a policy with an unknown key',
      { 'p.json': JSON.stringify(policyWith(['colour'], 1)) },
      ['--policy', 'p.json'],
      'p.json: the document: there is no key "colour".',
    ],
    [
      'a policy of a newer format',
      { 'p.json': JSON.stringify(policyWith(['format'], 9)) },
      ['--policy', 'p.json'],
      'p.json: format: this policy is written in format 9;',
    ],
    [
      'a policy with a bad pattern',
      { 'p.json': JSON.stringify(policyWith(['rules', 0, 'phrases'], ['a (b'])) },
      ['--policy', 'p.json'],
      'p.json: rules[0] "not-our-table" › phrases[0]: ',
    ],
    [
      'a policy whose example fails',
      { 'p.json': JSON.stringify(policyWith(['rules', 0, 'examples', 'flag', 0], 'Hello.')) },
      ['--policy', 'p.json'],
      'p.json: rules[0] "not-our-table" › examples › flag[0]: the rule does not flag "Hello."',
    ],
    [
      'a draft taken for a policy',
      { 'p.json': JSON.stringify(validPolicy()), 'a.txt': 'Hello' },
      ['--policy', 'p.json', 'a.txt'],
      'a.txt: the document: it is not a policy.',
    ],
    [
      'one rule in two policies',
      { 'p.json': JSON.stringify(validPolicy()), 'q.json': JSON.stringify(validPolicy()) },
      ['--policy', 'p.json', 'q.json'],
      'q.json: the rule "not-our-table" stands in p.json as well;',
    ],
  ])('%s', async (_, files, args, said) => {
    expectRefusal(await runAmend(['check', ...args], { cwd: folderWith(files) }), said);
  });
});

test.each<[string, (said: string) => unknown[]]>([
  ['json', (said) => JSON.parse(said)],
  ['sarif', (said) => JSON.parse(said).runs[0].results],
  ['jsonl', rowsOf],
])('what was found before a draft that cannot be read stays of use in %s', async (format, read) => {
  const cwd = folderWith({ 'a.txt': 'Calm down.' });
  const ran = await runAmend(['check', 'a.txt', 'none.txt', '--format', format], { cwd });
  expectRefusal(ran, 'none.txt: there is no such file;');
  expect(read(ran.stdout)).toHaveLength(1);
});

test.each(['json', 'sarif'])('a draft that cannot be read leaves no half document in %s', async (format) => {
  const ran = await runAmend(['check', 'none.txt', '--format', format]);
  expectRefusal(ran, 'none.txt: there is no such file;');
  expect(ran.stdout).toBe('');
});

describe('a usage that cannot be meant is refused in one line', () => {
  test.each([
    [['check', '--frmat', 'json'], "unknown option '--frmat' (Did you mean --format?)"],
    [['check', '--format', 'xml'], "option '--format <FORMAT>' argument 'xml' is invalid."],
    [['check', '--input', 'pdf'], "option '--input <KIND>' argument 'pdf' is invalid."],
    [['check', '--fail-on', 'blok'], "option '--fail-on <SEVERITY>' argument 'blok' is invalid."],
    [['check', '-', '-'], '-: standard input can be read only once;'],
    [['check', '--column', 'body'], '--column body: no file is read as CSV;'],
    [['explain', ''], 'TEXT: it is empty;'],
    [['check', '--policy'], "option '--policy <FILE...>' argument missing"],
    [['check', '--locale', 'it'], '--locale it: no policy is in this language;'],
    [['chek'], "unknown command 'chek' (Did you mean check?)"],
    [['policy', 'validate'], "missing required argument 'FILE'"],
    [['policy', 'valdate', 'a'], "unknown command 'valdate' (Did you mean validate?)"],
  ])('%j', async (args, said) => {
    expectRefusal(await runAmend(args), said);
  });

  test.each([[[]], [['policy']]])('%j alone shows what there is and exits 2', async (args) => {
    const { code, stderr } = await runAmend(args);
    expect(stderr).toContain('Usage: amend');
    expect(code).toBe(2);
  });
});

describe('help and version', () => {
  test.each([
    [['--help'], ['check', 'policy', '--version', 'Exit code', 'NO_COLOR']],
    [
      ['explain', '--help'],
      ['--json', '--policy', 'Exit code'],
    ],
    [
      ['check', '--help'],
      ['--policy', '--input', '--format', '--locale', '--fail-on', '--column', 'Exit code'],
    ],
    [
      ['policy', '--help'],
      ['validate', 'audit', 'test', 'describe', 'schema'],
    ],
  ])('%j names all there is', async (args, words) => {
    const { code, stdout } = await runAmend(args);
    for (const word of words) expect(stdout).toContain(word);
    expect(code).toBe(0);
  });

  test('--version prints the version alone', async () => {
    const { code, stdout } = await runAmend(['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(code).toBe(0);
  });
});
