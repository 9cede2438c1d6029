import { describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import {
  forgetResult,
  forgetResults,
  keepResult,
  practiceResults,
  watchResults,
} from '../../lib/platform/practice-results.ts';
import { readItem } from '../../lib/platform/storage.ts';
import type { PracticeResult } from '../../lib/practice/practice-result.ts';

const result = (over: Partial<PracticeResult> = {}): PracticeResult => ({
  id: 'a-1',
  scenarioId: 'late-flight',
  at: 1,
  covered: ['apology'],
  asked: ['apology', 'follow-up'],
  findings: 2,
  tone: { warmth: 'good' },
  ...over,
});
const kept = async () => (await readItem(practiceResults)).value.map(({ id }) => id);

describe('results of practice', () => {
  it('stand newest first, and one or all of them go when the agent says so', async () => {
    await keepResult(result());
    await keepResult(result({ id: 'a-2' }));
    await keepResult(result({ id: 'a-3' }));
    expect(await kept()).toEqual(['a-3', 'a-2', 'a-1']);
    await forgetResult('a-2');
    expect(await kept()).toEqual(['a-3', 'a-1']);
    await forgetResults();
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  it('are not more than two hundred: the oldest go', async () => {
    for (let nth = 0; nth < 202; nth++) await keepResult(result({ id: `r-${nth}` }));
    const ids = await kept();
    expect(ids).toHaveLength(200);
    expect(ids.at(-1)).toBe('r-2');
  });

  it.each([
    ['words in the place of a step', { covered: ['I am sorry that we charged you'] }],
    ['words in the place of a level', { tone: { warmth: 'I am sorry' as never } }],
    ['words in the place of a case', { scenarioId: 'Dear Ms Okafor' }],
  ])('take no %s', async (_name, over) => {
    expect(await keepResult(result(over))).toBe(false);
    expect(await kept()).toEqual([]);
  });

  it('are told at once, and again after each change', async () => {
    await keepResult(result());
    const told = vi.fn();
    const life = new AbortController();
    watchResults(told, life.signal);
    await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith([result()]));
    await forgetResults();
    await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith([]));
    life.abort();
  });
});
