import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromVersion1, readChecklist, readChecklists } from '../../lib/recovery/checklist-schema.ts';
import { anyChecklist, fresh, NOW } from './case-arbitraries.ts';

const entry = { kind: 'draft', at: NOW, step: 'apology', level: 'weak' };

describe('what is stored', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(anyChecklist, (list) => {
        expect(readChecklist(JSON.parse(JSON.stringify(list)))).toEqual({ ok: true, checklist: list });
      }),
    );
  });

  it.each([
    ['nothing', undefined, /checklist/],
    ['a text', 'apology', /checklist/],
    ['an unknown key', { ...fresh, draft: 'Hello' }, /draft/],
    [
      'an unknown level',
      { ...fresh, signs: { apology: { level: 'great', at: NOW } } },
      /signs\.apology\.level/,
    ],
    ['a sentence for a step', { ...fresh, hands: { 'Dear Maria': { state: 'ticked', at: NOW } } }, /hands/],
    [
      'a reason in words',
      { ...fresh, hands: { empathy: { state: 'skipped', reason: 'she was rude', at: NOW } } },
      /reason/,
    ],
    ['a fact in words', { ...fresh, facts: { type: 'The lamp was broken' } }, /facts\.type/],
    ['a fact that is none', { ...fresh, facts: { mood: 'bad' } }, /mood/],
    ['an entry with words', { ...fresh, history: [{ ...entry, words: 'Sorry' }] }, /words/],
    ['an entry of no kind', { ...fresh, history: [{ kind: 'thought', at: NOW }] }, /history/],
    ['too long a history', { ...fresh, history: Array.from({ length: 201 }, () => entry) }, /history/],
    ['no case', { ...fresh, caseId: '' }, /caseId/],
    ['a time that is none', { ...fresh, updatedAt: 'yesterday' }, /updatedAt/],
  ])('is refused with a reason: %s', (_name, value, reason) => {
    expect(readChecklist(value)).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  });

  it('keeps the good entries of a table beside the corrupt ones', () => {
    const table = { 'zendesk/42': fresh, 'zendesk/43': fresh, 'zendesk/44': null };
    const { kept, rejected } = readChecklists(table);
    expect(kept).toEqual({ 'zendesk/42': fresh });
    expect(rejected.map(({ key }) => key)).toEqual(['zendesk/43', 'zendesk/44']);
  });

  it.each([
    ['nothing stored yet', undefined, 0],
    ['a list', [], 1],
    ['a number', 7, 1],
  ])('is an empty table for %s', (_name, value, count) => {
    expect(readChecklists(value).kept).toEqual({});
    expect(readChecklists(value).rejected).toHaveLength(count);
  });

  it('never throws on any value', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readChecklists(value)).toHaveProperty('kept');
      }),
    );
  });
});

describe('what version 1 kept', () => {
  const old = {
    site: 'zendesk',
    caseId: '42',
    modelId: 'recovery-5',
    steps: {
      apology: { level: 'strong', hand: 'unticked', at: NOW - 3 },
      empathy: { level: 'absent', earlier: 'weak', at: NOW - 2 },
      'follow-up': { level: 'absent', hand: 'ticked', at: NOW - 1 },
      'symbolic-atonement': { level: 'absent', at: NOW - 9 },
    },
    replyId: 'r.1',
    updatedAt: NOW,
  };

  it('is carried over whole: levels, hands, reply and times', () => {
    expect(readChecklist(fromVersion1(old))).toEqual({
      ok: true,
      checklist: {
        site: 'zendesk',
        caseId: '42',
        modelId: 'recovery-5',
        signs: {
          apology: { level: 'strong', at: NOW - 3 },
          empathy: { level: 'absent', earlier: 'weak', at: NOW - 2 },
        },
        hands: {
          apology: { state: 'unticked', at: NOW - 3 },
          'follow-up': { state: 'ticked', at: NOW - 1 },
        },
        facts: {},
        history: [],
        openedAt: NOW - 9,
        replyId: 'r.1',
        updatedAt: NOW,
      },
    });
  });

  it.each([
    ['no steps', { ...old, steps: undefined }],
    ['a level nobody knows', { ...old, steps: { apology: { level: 'huge', at: 1 } } }],
    ['words beside the states', { ...old, steps: { apology: { level: 'weak', words: 'Sorry', at: 1 } } }],
  ])('is refused where it is corrupt: %s', (_name, value) => {
    let lifted: unknown;
    try {
      lifted = fromVersion1(value);
    } catch {
      lifted = undefined;
    }
    expect(readChecklist(lifted).ok).toBe(false);
  });
});
