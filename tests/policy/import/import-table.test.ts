import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../lib/policy/import/outcome.ts';
import { policyOf } from '../../../lib/policy/import/settle-drafts.ts';
import { guessMapping } from '../../../lib/policy/import/table/guess-mapping.ts';
import { importTable } from '../../../lib/policy/import/table/import-table.ts';
import { readTable, sniffDelimiter, withUnread } from '../../../lib/policy/import/table/read-table.ts';
import { RECIPES, recipeFor, recipeOf } from '../../../lib/policy/import/table/recipes.ts';
import { FIELDS } from '../../../lib/policy/import/table/table-types.ts';
import { parsePolicy } from '../../../lib/policy/parse-policy.ts';
import { provePolicy } from '../../../lib/policy/prove-policy.ts';

function imported(text: string, recipe?: string): ImportOutcome {
  const known = recipe === undefined ? undefined : recipeOf(recipe);
  const { rows } = readTable(text, known?.delimiter, known?.comment);
  return importTable(rows, guessMapping(rows, 'terms.csv', known));
}

const HEAD = 'Do not say,Say instead,Why,Severity\n';

describe('a table of phrases', () => {
  it('becomes a policy that parses and proves itself', () => {
    const { rules, taken, found } = imported(
      `${HEAD}"Calm down","I see why; let me help",It talks down.,high\nno way,,,\n"That's not my job.","I will find out|Let me ask",,low\n`,
    );
    expect({ taken, found }).toEqual({ taken: 3, found: 3 });
    const policy = policyOf(rules);
    expect(parsePolicy(policy)).toEqual({ ok: true, policy });
    expect(provePolicy(policy)).toEqual([]);
    expect(rules.map(({ severity, alternatives, why }) => [severity, alternatives, why])).toEqual([
      ['block', ['I see why', 'let me help'], 'It talks down.'],
      ['warn', [], 'The list terms.csv says not to write “no way”.'],
      ['hint', ['I will find out', 'Let me ask'], expect.any(String)],
    ]);
  });

  it('knows the strength of a phrase by other names', () => {
    const { rules, notes } = imported(
      'Wording,Better,Reason,Strength\ncalm down,I hear you,It talks down.,high\n',
    );
    expect([rules[0]?.severity, notes]).toEqual(['block', []]);
  });

  it('marks its sentences as made', () => {
    expect(imported('calm down').rules[0]!.source).toBe(
      'Imported from terms.csv, row 1. Its example sentences were made by the import.',
    );
  });

  it.each([
    ['commas', 'phrase,why\ncalm down,because\n'],
    ['semicolons', 'phrase;why\ncalm down;because, well\n'],
    ['tabs', 'phrase\twhy\r\ncalm down\tbecause\r\n'],
    ['a byte order mark', '\uFEFFphrase,why\ncalm down,because'],
    ['columns in another order', 'Reason,Severity,Avoid\nbecause,warn,calm down'],
    ['no header', 'calm down,I see,because'],
    ['old line ends', 'phrase,why\rcalm down,because\r'],
    ['quotes round everything', '"phrase","why"\n"calm down","because"'],
  ])('is read with %s', (_, text) => {
    const { rules, left } = imported(text);
    expect(left).toEqual([]);
    expect(rules).toMatchObject([{ phrases: ['calm down'], why: expect.stringContaining('because') }]);
  });

  it('lets a cell hold several lines and doubled quotes', () => {
    const { rows } = readTable('phrase,why\n"calm\ndown","say ""please"""\nno way,x');
    expect(rows).toEqual([
      { line: 1, cells: ['phrase', 'why'] },
      { line: 2, cells: ['calm\ndown', 'say "please"'] },
      { line: 4, cells: ['no way', 'x'] },
    ]);
  });

  it('keeps exceptions, and a better wording that holds the phrase, out of the findings', () => {
    const { rules } = imported('phrase,instead,except\ncloud,Parcel Cloud,cloud nine\n');
    expect(rules[0]!.unless).toEqual(['cloud nine', 'Parcel Cloud']);
  });

  it('uses the examples of the table where they fire', () => {
    const { rules } = imported('phrase,example\ncalm down,Please calm down now.\n');
    expect(rules[0]!.examples.flag[0]).toBe('Please calm down now.');
  });

  it('takes signs of the phrase language for the marks that they are', () => {
    const { rules, left } = imported('phrase\n(calm) down [now]\n^no way\n/ etc /\n~promise | pledge\n');
    expect(left).toEqual([]);
    expect(rules.map(({ phrases }) => phrases)).toEqual([
      ['calm down now'],
      ['no way'],
      ['etc'],
      ['promise', 'pledge'],
    ]);
  });

  it('reads the phrase language where the column is called pattern', () => {
    const { rules, left } = imported('pattern,why\n(calm|cool) [right] down,x\n/#\\d{5}/,x\n(open,x\n');
    expect(rules.map(({ phrases }) => phrases)).toEqual([['(calm|cool) [right] down'], ['/#\\d{5}/']]);
    expect(left).toMatchObject([{ where: 'row 4' }]);
    expect(left[0]!.why).toContain('not closed');
  });
});

describe('what of a table cannot be taken over is named row by row', () => {
  it.each([
    ['an empty phrase', ',instead,x,', 'no phrase'],
    ['a phrase of marks', '(),instead,x,', 'no word'],
    ['too many cells', 'a,b,c,warn,e', '5 cells'],
    ['a phrase twice', 'Bad – words,x,y,', 'row 2 already'],
    ['the phrase instead of itself', 'hush,Hush!,,', 'phrase itself'],
    ['a phrase that is too long', `${'word '.repeat(80)},x,y,`, '399 characters'],
    ['two sentences', 'Sorry. No.,x,y,', 'crosses a sentence'],
    ['an open quotation mark', 'what,"is this', 'never closed'],
  ])('%s', (_, row, why) => {
    const text = `${HEAD}bad words,x,y,\n${row}\n`;
    const { rows, left: unread } = readTable(text);
    const { rules, left } = importTable(rows, guessMapping(rows, 'terms.csv'));
    expect(rules.map(({ name }) => name)).toEqual(['bad words']);
    expect([...unread, ...left]).toEqual([
      { where: 'row 3', what: expect.any(String), why: expect.stringContaining(why) },
    ]);
  });

  it('names a column that nobody said the meaning of, where it holds something', () => {
    const { rules, notes } = imported('Phrase,Better,Owner,Empty\ncalm down,I hear you,Ann,\n');
    expect(rules).toHaveLength(1);
    expect(notes.map(({ where, what }) => `${where}: ${what}`)).toEqual([
      'row 1: The column “Owner” is not taken over.',
    ]);
  });

  it('leaves out what looks like a regular expression, and says how to have it read as one', () => {
    const { rules, left } = imported('Phrase\n/(a+)+$/\nand/or\n');
    expect(rules.flatMap(({ phrases }) => phrases)).toEqual(['and or']);
    expect(left.map(({ what, why }) => [what, why])).toEqual([
      ['“/(a+)+$/”', expect.stringContaining('Call its column "pattern"')],
    ]);
  });

  it('takes an unknown severity as the usual one and says so', () => {
    const { rules, notes } = imported(`${HEAD}calm down,,,hihg\n`);
    expect(rules[0]!.severity).toBe('warn');
    expect(notes).toEqual([
      { where: 'row 2', what: expect.stringContaining('"high"'), why: expect.stringContaining('warn') },
    ]);
  });

  it('keeps the other rows', () => {
    const { rules, left, found } = imported(`${HEAD}one thing,,,\n,,,\n,x,,\ntwo things,,,\n`);
    expect(rules.map(({ name }) => name)).toEqual(['one thing', 'two things']);
    expect({ found, left: left.map(({ where }) => where) }).toEqual({ found: 3, left: ['row 4'] });
  });
});

it('counts rows that cannot be read among those that the table held', () => {
  const { rows, left } = readTable('phrase,instead\nkettle time,gladly\n"open quote,foo\nno way\n');
  const outcome = withUnread(importTable(rows, guessMapping(rows, 'a.csv')), left);
  expect({ taken: outcome.taken, found: outcome.found }).toEqual({ taken: 2, found: 3 });
  expect(outcome.left).toHaveLength(1);
});

describe('recipes', () => {
  it('name columns of ours only, and each says what it expects', () => {
    for (const { id, name, expects, columns, fixed } of RECIPES) {
      expect([id, name, expects].every((text) => text.length > 3)).toBe(true);
      for (const field of [...Object.keys(columns), ...Object.keys(fixed ?? {})])
        expect(FIELDS).toContain(field);
    }
    expect(new Set(RECIPES.map(({ id }) => id)).size).toBe(RECIPES.length);
  });

  it('know a replacement list in the manner of LanguageTool', () => {
    const { rules } = imported('# slips\nadress|addres=address\nteh=the\n', 'languagetool');
    expect(rules.map(({ phrases, alternatives }) => [phrases, alternatives])).toEqual([
      [['adress', 'addres'], ['address']],
      [['teh'], ['the']],
    ]);
  });

  it('know a term list in the manner of Writer', () => {
    const { rules, left } = imported(
      'Term,Type,Use instead,Mistakes,Case sensitive\nutilize,Do not use,use,,\nParcel Box,Approved,,"parcelbox, parcel boxx",\nHQ,do not use,head office,,yes\nfoo,pending,,,\nbar,odd,,,\nbaz,approved,,,\n',
    );
    expect(rules.map(({ phrases, alternatives }) => [phrases, alternatives])).toEqual([
      [['utilize'], ['use']],
      [['parcelbox', 'parcel boxx'], ['Parcel Box']],
      [['"HQ"'], ['head office']],
    ]);
    expect(left.map(({ where }) => where)).toEqual(['row 5', 'row 6', 'row 7']);
  });

  it('are told by the names of the columns', () => {
    const of = (header: string) => recipeFor([{ line: 1, cells: header.split(',') }]).id;
    expect(['Term,Type,Mistakes', 'Phrase,Why', 'Term,Replacement', 'Pattern,Why', 'x,y'].map(of)).toEqual([
      'writer',
      'plain',
      'plain',
      'patterns',
      'plain',
    ]);
  });
});

it.each([
  ['a,b;c\nd,e\nf,g', ','],
  ['a;b,c\nd;e\nf;g', ';'],
  ['a\tb, c\nd\te', '\t'],
  ['one phrase\nanother one', ','],
  ['', ','],
])('the delimiter of %j is %j', (text, delimiter) => {
  expect(sniffDelimiter(text)).toBe(delimiter);
});

it('words to offer come in without what cannot be seen, and none is made of that alone', () => {
  const { rules } = imported(`${HEAD}mug soup,\u202E|tea\u0000 pot\u2028now,,\nmug stew,\u202E,,\n`);
  expect(rules.map(({ alternatives }) => alternatives)).toEqual([['tea pot now'], []]);
});
