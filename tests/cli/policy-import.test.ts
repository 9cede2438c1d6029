import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderWith, runAmend } from './run-amend.ts';

const STYLE =
  'extends: substitution\nmessage: "Use %s."\nlevel: error\nignorecase: true\nswap:\n  gizmo: device\n';
const TABLE = 'Do not say,Say instead\ncalm down,I see\n,nothing\n';

describe('amend policy import', () => {
  test('makes a policy of a table, says what is left, and exits 1 for it', async () => {
    const cwd = folderWith({ 'house words.csv': TABLE });
    const { code, stdout, stderr } = await runAmend(['policy', 'import', 'house words.csv'], { cwd });
    expect(parse(stdout)).toMatchObject({
      id: 'house-words',
      revision: 1,
      rules: [{ phrases: ['calm down'] }],
    });
    expect(stderr).toBe(
      'amend: house words.csv: row 3: nothing: It has no phrase.\namend: took over 1 of 2, as 1 rule.\n',
    );
    expect(code).toBe(1);
  });

  test('what it writes can be installed, and its audit says that the examples were made', async () => {
    const cwd = folderWith({ 'words.csv': 'phrase,instead\ncalm down,I see\n' });
    expect((await runAmend(['policy', 'import', 'words.csv', '-o', 'words.yaml'], { cwd })).code).toBe(0);
    expect((await runAmend(['policy', 'validate', 'words.yaml'], { cwd })).code).toBe(0);
    const audit = (await runAmend(['policy', 'audit', 'words.yaml'], { cwd })).stdout;
    expect(audit).toContain('made when it was imported');
    // A table without reasons leaves every agent with a reason that is none.
    expect(audit).toContain('gives no reason but that a list says so');
  });

  test('takes styles and tables together into a policy that is there, and leaves that alone', async () => {
    const cwd = folderWith({
      'Two.yml': STYLE,
      'words.csv': 'phrase\ncalm down\n',
      'more.csv': 'phrase\ncalm   down\nno way\n',
    });
    await runAmend(['policy', 'import', 'words.csv', '-o', 'base.json'], { cwd });
    const before = readFileSync(join(cwd, 'base.json'), 'utf8');
    const { code, stdout, stderr } = await runAmend(
      ['policy', 'import', 'Two.yml', 'more.csv', '--into', 'base.json'],
      { cwd },
    );
    expect(parse(stdout).rules.map(({ name }: { name: string }) => name)).toEqual([
      'calm down',
      'Two: gizmo',
      'no way',
    ]);
    expect(stderr).toContain('found by another rule ("calm-down") already');
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, 'base.json'), 'utf8')).toBe(before);
  });

  test('reads standard input, and columns by name or number', async () => {
    const input = 'x;Wording;Reason\n1;calm down;because\n';
    const { code, stdout } = await runAmend(['policy', 'import', '-', '--map', 'phrase=wording,why=3'], {
      input,
    });
    expect(parse(stdout).rules).toMatchObject([{ phrases: ['calm down'], why: 'because' }]);
    expect(code).toBe(0);
  });

  test('never writes over a file', async () => {
    const cwd = folderWith({ 'words.csv': 'phrase\ncalm down\n', 'team.yaml': 'mine' });
    const { code, stderr } = await runAmend(['policy', 'import', 'words.csv', '-o', 'team.yaml'], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('not written over') });
    expect(readFileSync(join(cwd, 'team.yaml'), 'utf8')).toBe('mine');
  });

  test.each([
    ['a file that is not there', ['none.csv'], 'no such file'],
    ['a policy', ['policy.yml'], 'whole policy'],
    ['a column that is not there', ['words.csv', '--map', 'phrase=Nope'], 'has "phrase", "why"'],
    ['a field that is not there', ['words.csv', '--map', 'phrases=phrase'], 'did you mean "phrase"?'],
    ['a kind that it is not', ['words.csv', '--from', 'vale'], 'no Vale style'],
    ['a spreadsheet', ['words.xlsx'], 'Save it as CSV'],
    ['an archive that breaks off', ['cut.zip'], 'end is missing'],
    ['nothing to take', ['empty.csv'], 'nothing in it could be taken over'],
  ])('%s is one clear line and exit code 2, and nothing is printed', async (_, args, said) => {
    const zip = zipSync({ 'a.yml': strToU8(STYLE) });
    const cwd = folderWith({
      'words.csv': 'phrase,why\ncalm down,x\n',
      'policy.yml': 'format: 1\nrules: []\n',
      'words.xlsx': 'PK',
      'cut.zip': String.fromCharCode(...zip.subarray(0, 20)),
      'empty.csv': 'phrase,why\n,x\n',
    });
    const { code, stdout, stderr } = await runAmend(['policy', 'import', ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});
