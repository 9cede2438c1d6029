import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HistoryEntry, MAX_HISTORY, SETTLE_MS, withEntries } from '../../lib/recovery/case-history.ts';
import { stepState } from '../../lib/recovery/checklist.ts';
import {
  withClosed,
  withDraftLevels,
  withFacts,
  withHand,
  withModel,
} from '../../lib/recovery/checklist-changes.ts';
import { readChecklist } from '../../lib/recovery/checklist-schema.ts';
import type { Checklist, StepLevel } from '../../lib/recovery/types.ts';
import { anyChange, anyChecklist, anyTime, fresh, MODEL, NOW, SHORT } from './case-arbitraries.ts';

const later = (minutes: number) => NOW + minutes * 60_000;
const drafts = (list: Checklist) =>
  list.history.flatMap((entry) => (entry.kind === 'draft' ? [`${entry.step} ${entry.level}`] : []));
const typed = (...levels: (readonly [minutes: number, level: StepLevel])[]) =>
  levels.reduce(
    (list, [minutes, apology]) => withDraftLevels(list, MODEL, 'first', { apology }, later(minutes)),
    fresh,
  );

describe('the history', () => {
  it('tells what a draft covered and lost, and when', () => {
    const list = typed([0, 'weak'], [2, 'strong'], [9, 'absent']);
    expect(list.history).toEqual([
      { kind: 'draft', at: later(0), step: 'apology', level: 'weak' },
      { kind: 'draft', at: later(2), step: 'apology', level: 'strong' },
      { kind: 'draft', at: later(9), step: 'apology', level: 'absent' },
    ]);
  });

  it.each([
    [
      'what was half typed',
      [
        [0, 'weak'],
        [0.5, 'strong'],
      ],
      ['apology strong'],
    ],
    [
      'what was typed and deleted at once',
      [
        [0, 'weak'],
        [0.2, 'strong'],
        [0.5, 'absent'],
      ],
      [],
    ],
    [
      'what was deleted and typed again',
      [
        [0, 'strong'],
        [5, 'absent'],
        [5.5, 'strong'],
      ],
      ['apology strong'],
    ],
    [
      'a slip after a long time',
      [
        [0, 'strong'],
        [5, 'weak'],
        [5.5, 'absent'],
      ],
      ['apology strong', 'apology absent'],
    ],
  ] as const)('holds the outcome only, of %s', (_name, levels, entries) => {
    expect(drafts(typed(...levels))).toEqual(entries);
  });

  it('says nothing of a step that an earlier reply had covered already', () => {
    const list = typed([0, 'strong']);
    const next = withDraftLevels(list, MODEL, 'second', { apology: 'strong' }, later(9));
    expect(drafts(next)).toEqual(['apology strong']);
  });

  it('names the steps of the model in use', () => {
    const list = withDraftLevels(withModel(fresh, SHORT.id, NOW), SHORT, 'first', { options: 'strong' }, NOW);
    expect(list.history).toEqual([
      { kind: 'model', at: NOW, model: 'short' },
      { kind: 'draft', at: NOW, step: 'choice', level: 'strong' },
    ]);
  });

  it('holds the last model of those that were only tried', () => {
    const models = ['heard', SHORT.id, 'four-moves'];
    const list = models.reduce((kept, id, index) => withModel(kept, id, later(index / 10)), fresh);
    expect(list.history).toEqual([{ kind: 'model', at: later(0.2), model: 'four-moves' }]);
    expect(withModel(list, 'heard', later(5)).history).toHaveLength(2);
  });

  it('tells what the hand did and why, and what was said of the case', () => {
    const skipped = withHand(fresh, MODEL, 'empathy', { state: 'skipped', reason: 'not-mine' }, later(0));
    const left = withHand(skipped, MODEL, 'empathy', null, later(5));
    const known = withFacts(left, { severity: 'major', again: true }, later(6));
    expect(withClosed(withFacts(known, { severity: undefined }, later(8)), true, later(9)).history).toEqual([
      { kind: 'hand', at: later(0), step: 'empathy', hand: 'skipped', reason: 'not-mine' },
      { kind: 'hand', at: later(5), step: 'empathy', hand: 'none' },
      { kind: 'fact', at: later(6), fact: 'severity', value: 'major' },
      { kind: 'fact', at: later(6), fact: 'again', value: true },
      { kind: 'fact', at: later(8), fact: 'severity' },
      { kind: 'closed', at: later(9) },
    ]);
  });

  it('stands in the order in which it came, also when the clock was set back', () => {
    const list = typed([600, 'weak'], [-600, 'strong']);
    const more = withHand(list, MODEL, 'empathy', { state: 'ticked' }, later(-590));
    expect(more.history.map(({ at }) => at)).toEqual([later(600), later(-600), later(-590)]);
    expect(more).toMatchObject({ updatedAt: later(-590), openedAt: NOW });
  });

  it('grows by what happens and loses nothing but its oldest and what was taken back at once', () => {
    fc.assert(
      fc.property(anyChecklist, anyChange, anyTime, (list, change, at) => {
        const before = list.history;
        const gone = before.filter((entry) => !change(list, at).history.includes(entry));
        for (const entry of gone) expect(Math.abs(entry.at - at)).toBeLessThanOrEqual(SETTLE_MS);
      }),
    );
  });

  it('ends, for each step, on what holds of it', () => {
    fc.assert(
      fc.property(anyChecklist, (list) => {
        for (const step of MODEL.steps) {
          const last = list.history.findLast((entry) => entry.kind === 'hand' && entry.step === step.id);
          const hand = stepState(list, step).hand ?? 'none';
          expect(last && 'hand' in last ? last.hand : 'none').toBe(hand);
        }
      }),
    );
  });

  it('keeps the newest entries where there are too many', () => {
    const entries = Array.from(
      { length: 3 * MAX_HISTORY },
      (_, n): HistoryEntry => ({ kind: 'replied', at: n }),
    );
    expect(withEntries([], entries)).toEqual(entries.slice(-MAX_HISTORY));
  });

  it('never holds more than may be kept, whatever happens', () => {
    const many = fc.array(fc.tuple(anyChange, anyTime), { minLength: 150, maxLength: 400 });
    fc.assert(
      fc.property(many, (changes) => {
        const list = changes.reduce((kept, [change, at]) => change(kept, at), fresh);
        expect(list.history.length).toBeLessThanOrEqual(MAX_HISTORY);
        expect(readChecklist(list)).toMatchObject({ ok: true });
      }),
      { numRuns: 30 },
    );
  });
});
