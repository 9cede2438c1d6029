import type { BenchResult, CheckRow, Verdict } from './bench-result.ts';
import { PEERS } from './peers/peers.ts';

type Measured = Omit<BenchResult, 'budgets'>;
type Line = Omit<Verdict, 'promise'>;

const PLACES = { middle: 'in the middle', end: 'at the end' } as const;
const MEGABYTE = 1_000_000;

/** What we promise, in the order in which we promise it, and how each part of it was measured. */
const PROMISES: readonly { readonly promise: string; readonly lines: (result: Measured) => Line[] }[] = [
  {
    promise: 'a full check of 2,000 characters: at most 2 floors, at any number of rules',
    lines: ({ byRules }) =>
      inPhrases(byRules).map((row) => atMost(`check by ${rulesOf(row)}, in floors`, row.ratio, 2, 'x')),
  },
  {
    promise: 'a full check of 2,000 characters by 100 regular expressions: 2 ms',
    lines: ({ byRules }) =>
      byRules
        .filter(isRegex)
        .map((row) => atMost(`check by ${rulesOf(row)}`, row.checkMicros / 1000, 2, 'ms')),
  },
  {
    promise: 'a key in 20,000 characters: no more than the full check of 2,000',
    lines: ({ keystrokes }) =>
      keystrokes
        .filter(({ characters }) => characters === 20_000)
        .map((row) => atMost(`key ${PLACES[row.where]} by ${rulesOf(row)}, in checks`, row.ratio, 1, 'x')),
  },
  {
    promise: 'finding all signs of a recovery: no more than the check of the phrases again',
    lines: ({ steps }) =>
      steps.map(({ characters, where, ratio }) => {
        const what = where === 'whole' ? 'whole text' : `key ${PLACES[where]}`;
        return atMost(`${what} of ${characters}, in phrase checks`, ratio, 1, 'x');
      }),
  },
  { promise: 'the same replies by other checkers: many times as long as by ours', lines: peerLines },
  { promise: 'growth: linear in text, flat in rules', lines: growthLines },
  { promise: 'compiling: 5 ms for the pack that ships, 50 ms for 10,000 rules', lines: compileLines },
  {
    promise: 'no task over 50 ms, even with 100,000 characters',
    lines: ({ byLength, keystrokes, compile }) => [
      // What a page pays at the first key: patterns that waited are read then.
      ...compile
        .filter(({ mode }) => mode === 'page')
        .map((row) =>
          atMost(`compile and first reply, ${rulesOf(row)}`, row.firstMs + row.firstCheckMs, 50, 'ms'),
        ),
      ...byLength
        .filter(({ characters }) => characters === 100_000)
        .map((row) => atMost(`whole check by ${rulesOf(row)}`, row.checkMicros / 1000, 50, 'ms')),
      ...keystrokes
        .filter(({ characters }) => characters === 100_000)
        .map((row) => atMost(`key ${PLACES[row.where]} by ${rulesOf(row)}`, row.keyMicros / 1000, 50, 'ms')),
    ],
  },
  {
    promise: 'nothing grows: within 1 MB after 10,000 keys and 1,000 drafts',
    lines: ({ memory }) =>
      memory.map((row) => atMost(`left by ${rulesOf(row)}`, row.leftBytes / MEGABYTE, 1, 'MB')),
  },
];

/** What we promise beside what was measured. */
export function judge(result: Measured): Verdict[] {
  return PROMISES.flatMap(({ promise, lines }) => lines(result).map((line) => ({ promise, ...line })));
}

/** Every peer with a promise has its lines, measured or not. */
function peerLines({ peers }: Measured): Line[] {
  return PEERS.flatMap(({ name, budget }) => {
    if (budget === undefined) return [];
    const row = peers.rows.find((one) => one.name === name);
    return [
      atLeast(`${name}, replies new to it`, row?.freshRatio, budget, 'x'),
      atLeast(`${name}, replies known to it`, row?.againRatio, budget, 'x'),
    ];
  });
}

function growthLines({ byRules, byLength }: Measured): Line[] {
  const samples = byRules.filter(({ rules }) => rules === 'sample');
  const [few, most] = [samples.at(0)!, samples.at(-1)!];
  const shipped = byRules.find(({ rules }) => rules === 'shipped')!;
  const both = byRules.find(({ rules }) => rules === 'both')!;
  const longest = byLength.at(-1)!.characters;
  return [
    atMost(`check by ${rulesOf(most)}, in checks by ${few.ruleCount}`, timesAsLong(most, few), 2, 'x'),
    atMost(`check by ${rulesOf(both)}, in checks by shipped alone`, timesAsLong(both, shipped), 2, 'x'),
    ...byLength
      .filter(({ characters }) => characters === longest)
      .map((row) => {
        const reply = byLength.find(({ rules, characters }) => rules === row.rules && characters === 2000)!;
        const name = `a character of ${thousands(longest)} by ${rulesOf(row)}, in ones of 2,000`;
        return atMost(name, each(row) / each(reply), 2, 'x');
      }),
  ];
}

function compileLines({ compile }: Measured): Line[] {
  return inPhrases(compile).flatMap((row) => {
    const limit = row.rules === 'shipped' ? 5 : 50;
    return [
      atMost(`${rulesOf(row)}, ${row.mode}, first`, row.firstMs, limit, 'ms'),
      atMost(`${rulesOf(row)}, ${row.mode}, warm`, row.warmMs, limit, 'ms'),
    ];
  });
}

/** The promises for any number of rules are for phrases, which are looked for all at once. */
function inPhrases<T extends { readonly rules: string }>(rows: readonly T[]): T[] {
  return rows.filter((row) => !isRegex(row));
}

function isRegex({ rules }: { readonly rules: string }): boolean {
  return rules === 'regex';
}

/** Time for one character. */
function each({ checkMicros, characters }: CheckRow): number {
  return checkMicros / characters;
}

function timesAsLong(a: CheckRow, b: CheckRow): number {
  return a.checkMicros / b.checkMicros;
}

function rulesOf({ rules, ruleCount }: { readonly rules: string; readonly ruleCount: number }): string {
  return `${thousands(ruleCount)} rules (${rules})`;
}

function atMost(budget: string, measured: number, limit: number, unit: string): Line {
  return { budget, measured, limit, kind: 'at most', unit, holds: measured <= limit };
}

function atLeast(budget: string, measured: number | undefined, limit: number, unit: string): Line {
  const holds = measured === undefined ? null : measured >= limit;
  return { budget, measured: measured ?? null, limit, kind: 'at least', unit, holds };
}

/** A whole number as people write it. */
export function thousands(value: number): string {
  return value.toLocaleString('en');
}
