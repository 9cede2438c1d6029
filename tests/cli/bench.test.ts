import { beforeAll, describe, expect, test } from 'vitest';
import type { BenchResult } from '../../lib/cli/bench/bench-result.ts';
import { DEFINITIONS } from '../../lib/cli/bench/definitions.ts';
import { median, medianRatio } from '../../lib/cli/bench/measure.ts';
import { measurePeers } from '../../lib/cli/bench/measure-peers.ts';
import { report } from '../../lib/cli/bench/report.ts';
import { sampleReplies } from '../../lib/cli/bench/sample-replies.ts';
import { runAmend } from './run-amend.ts';

const bench = (...args: string[]) => runAmend(args, { script: 'bench.ts' });
const everyNumber = (value: unknown): number[] => {
  if (typeof value === 'number' || value === null) return [value ?? Number.NaN];
  return typeof value === 'object' ? Object.values(value).flatMap(everyNumber) : [];
};

const countWords = (text: string) => text.split(' ').length;

describe('npm run bench', () => {
  let result: BenchResult & { definitions: typeof DEFINITIONS };

  beforeAll(async () => {
    const { code, stdout, stderr } = await bench('--quick', '--json', '--no-peers');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    result = JSON.parse(stdout);
  }, 180_000);

  test('gives all figures as one object, each a sound number', () => {
    expect(result.byRules.map(({ ruleCount }) => ruleCount)).toEqual(
      expect.arrayContaining([10, 100, 1000, 10_000, result.pack.rules]),
    );
    expect(result.byLength.map(({ characters }) => characters)).toEqual(
      expect.arrayContaining([200, 2000, 1_000_000]),
    );
    const { memory, budgets, ...times } = result;
    expect(everyNumber(times).filter((one) => !Number.isFinite(one) || one < 0)).toEqual([]);
    expect(everyNumber(memory).filter((one) => !Number.isFinite(one))).toEqual([]);
    expect(budgets.every(({ limit }) => limit > 0)).toBe(true);
    expect(result.definitions).toEqual(DEFINITIONS);
  });

  test('a thousand times the rules is at most three times the states visited', () => {
    const [few, ...more] = result.byRules.filter(({ rules }) => rules === 'sample');
    for (const { statesPerWord } of more) expect(statesPerWord).toBeLessThanOrEqual(few!.statesPerWord * 3);
  });

  test('a word of a long text is as much work as one of a reply', () => {
    const byRules = Map.groupBy(
      result.byLength.filter(({ characters }) => characters >= 2000),
      ({ rules }) => rules,
    );
    for (const [reply, ...longer] of byRules.values())
      for (const { statesPerWord } of longer)
        expect(statesPerWord).toBeLessThanOrEqual(reply!.statesPerWord * 1.2);
  });

  test('a key in a long draft reads a sentence or two anew, not the draft', () => {
    for (const { charactersRead } of result.keystrokes) {
      expect(charactersRead).toBeGreaterThan(0);
      expect(charactersRead).toBeLessThan(500);
    }
  });

  test('rules that wait for a text are lighter than rules read at once', () => {
    for (const name of ['shipped', 'sample']) {
      const of = (mode: string) => result.compile.find((row) => row.rules === name && row.mode === mode)!;
      expect(of('page').heapBytes).toBeLessThan(of('proof').heapBytes / 2);
    }
  });

  test('measures the pack that ships like the rules of its own, at every length', () => {
    const lengthsOf = (name: string) =>
      result.byLength.filter(({ rules }) => rules === name).map(({ characters }) => characters);
    expect(lengthsOf('shipped')).toEqual(lengthsOf('sample'));
    for (const part of [result.byRules, result.keystrokes, result.compile, result.memory])
      expect(part.map(({ rules }) => rules)).toContain('shipped');
  });

  test('nothing is left of ten thousand keys and a thousand drafts', () => {
    for (const { edits, drafts, leftBytes } of result.memory) {
      expect([edits, drafts]).toEqual([10_000, 1_000]);
      expect(leftBytes).toBeLessThan(1_000_000);
    }
  });

  test('holds each promise against what was measured, and says which it could not measure', () => {
    for (const { kind, measured, limit, holds } of result.budgets)
      expect(holds).toBe(
        measured === null ? null : kind === 'at most' ? measured <= limit : measured >= limit,
      );
    const unknown = result.budgets.filter(({ holds }) => holds === null);
    expect(new Set(unknown.map(({ budget }) => budget.split(',')[0]))).toEqual(
      new Set(['write-good', 'alex', 'harper.js']),
    );
    expect(report(result)).toMatch(/UNKNOWN +write-good, replies new to it +- +at least 10 x/);
    expect(report(result)).toContain('No other checkers: left out by --no-peers.');
  });

  test('prints the same as tables, with what each figure means', () => {
    const printed = report(result);
    for (const line of Object.values(DEFINITIONS).flat()) expect(printed).toContain(line);
    for (const { budget } of result.budgets) expect(printed).toContain(budget);
    expect(printed).toContain('A quick run: its figures are rough.');
    expect(printed).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('says in a line which option it does not know', async () => {
    const { code, stderr } = await bench('--fast');
    expect(stderr).toContain("unknown option '--fast'");
    expect(code).toBe(2);
  });
});

describe('the parts of the benchmark', () => {
  test('a peer is run on the same replies as ours, beside ours and the floor', async () => {
    const words = { name: 'word-counter', what: 'counts', load: async () => ({ count: countWords }) };
    const { rows } = await measurePeers([words], { samples: 1, sampleMs: 1 });
    const flagged = sampleReplies(0).reduce((sum, reply) => sum + countWords(reply), 0);
    expect(rows[0]).toMatchObject({ name: 'Amend', freshRatio: 1, againRatio: 1 });
    expect(rows.map(({ name }) => name)).toContain('floor');
    expect(rows.at(-1)).toMatchObject({ name: 'word-counter', flagged, freshMicros: expect.any(Number) });
  });

  test('a peer that does not run here is named with the reason, and has no figures', async () => {
    const absent = {
      name: 'absent-checker',
      what: 'nothing',
      budget: 10,
      load: async () => {
        throw new Error('the package is not there\nat some place');
      },
    };
    const { rows } = await measurePeers([absent], { samples: 1, sampleMs: 1 });
    expect(rows.at(-1)).toEqual({
      name: 'absent-checker',
      what: 'nothing',
      budget: 10,
      problem: 'could not run here: the package is not there',
    });
  });

  test('replies are the same in every run, another set each time, short to long', () => {
    const set = sampleReplies(3);
    expect(sampleReplies(3)).toEqual(set);
    expect(sampleReplies(4)).not.toEqual(set);
    expect(set.join('')).not.toMatch(/[{}]/);
    expect(set.map(({ length }) => length)).toEqual(
      set.map(({ length }) => length).toSorted((a, b) => a - b),
    );
  });

  test('a busy moment that falls on both sides of a ratio changes neither', () => {
    expect(median([3, 900, 1, 2, 4])).toBe(3);
    expect(medianRatio([2, 200, 4], [1, 100, 2])).toBe(2);
  });
});
