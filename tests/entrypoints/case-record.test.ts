import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { caseRecord } from '../../entrypoints/sidepanel/case-record.ts';
import { getChecklist, noteDraftLevels } from '../../lib/platform/checklists.ts';
import { defaultModel } from '../../lib/recovery/models.ts';
import { BAD } from '../support/panel-scenes.ts';

const LOOSE = { ...BAD, caseRef: null };
const REF = { site: 'demo', caseId: '1042' };

beforeEach(() => fakeBrowser.reset());

describe('a draft without a case', () => {
  test('has ticks of its own for as long as the panel is open', async () => {
    const onChange = vi.fn();
    const kept = caseRecord(onChange, new AbortController().signal);
    expect(kept.of(LOOSE).checklist).toBeNull();
    expect(await kept.tick(LOOSE, defaultModel, 'empathy', 'ticked')).toBe(true);
    expect(kept.of(LOOSE).checklist?.hands.empathy?.state).toBe('ticked');
    expect(kept.of({ ...LOOSE, draftId: 'another' }).checklist).toBeNull();
    await kept.tick(LOOSE, defaultModel, 'empathy', null);
    expect(kept.of(LOOSE).checklist?.hands.empathy?.state).toBeUndefined();
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test('has facts, words, a model and an end of its own too', async () => {
    const record = caseRecord(() => {}, new AbortController().signal);
    await record.setFacts(LOOSE, { type: 'late-delivery' });
    await record.setNotes(LOOSE, { promised: 'Friday' });
    await record.setModel(LOOSE, 'four-moves');
    await record.close(LOOSE, true);
    expect(record.of(LOOSE)).toMatchObject({
      checklist: { facts: { type: 'late-delivery' }, modelId: 'four-moves', closedAt: expect.any(Number) },
      notes: { promised: 'Friday' },
    });
    await record.close(LOOSE, false);
    expect(record.of(LOOSE).checklist?.closedAt).toBeUndefined();
  });

  test('begins with the model that the policy asks for', async () => {
    const record = caseRecord(
      () => {},
      new AbortController().signal,
      () => 'four-moves',
    );
    await record.setFacts(LOOSE, { severity: 'minor' });
    expect(record.of(LOOSE).checklist?.modelId).toBe('four-moves');
  });

  test('is never stored', async () => {
    await caseRecord(() => {}, new AbortController().signal).tick(LOOSE, defaultModel, 'empathy', 'ticked');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

describe('a draft with a case', () => {
  test('shows what is kept of it, and what is noted from then on', async () => {
    await noteDraftLevels(REF, 'recovery-5', 'reply', { apology: 'strong' }, 1);
    const kept = caseRecord(() => {}, new AbortController().signal);
    await vi.waitFor(() => expect(kept.of(BAD).checklist?.signs.apology?.level).toBe('strong'));
    await noteDraftLevels(REF, 'recovery-5', 'reply', { apology: 'weak' }, 2);
    await vi.waitFor(() => expect(kept.of(BAD).checklist?.signs.apology?.level).toBe('weak'));
  });

  test('shows what was noted last, also where the first answer comes later than that', async () => {
    await noteDraftLevels(REF, 'recovery-5', 'reply', { apology: 'strong' }, 1);
    const answer = Promise.withResolvers<Record<string, unknown>>();
    const old = await fakeBrowser.storage.local.get(null);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementationOnce(() => answer.promise);
    const onChange = vi.fn();
    const kept = caseRecord(onChange, new AbortController().signal);
    kept.of(BAD);
    await noteDraftLevels(REF, 'recovery-5', 'reply', { apology: 'weak' }, 2);
    await vi.waitFor(() => expect(kept.of(BAD).checklist?.signs.apology?.level).toBe('weak'));
    answer.resolve(old);
    await getChecklist(REF);
    expect(kept.of(BAD).checklist?.signs.apology?.level).toBe('weak');
  });

  test('never shows the checklist of another case', async () => {
    await noteDraftLevels(REF, 'recovery-5', 'reply', { apology: 'strong' }, 1);
    const kept = caseRecord(() => {}, new AbortController().signal);
    await vi.waitFor(() => expect(kept.of(BAD).checklist).not.toBeNull());
    const other = { ...BAD, caseRef: { site: 'demo', id: '7' } };
    expect(kept.of(other).checklist).toBeNull();
  });

  test('says so when a tick could not be kept', async () => {
    const kept = caseRecord(() => {}, new AbortController().signal);
    expect(await kept.tick(BAD, defaultModel, 'empathy', 'ticked')).toBe(false);
  });
});

describe('what the agent noted in words', () => {
  test('is kept with its case in memory, and never on the disk', async () => {
    const record = caseRecord(() => {}, new AbortController().signal);
    expect(await record.setNotes(BAD, { promised: 'Friday delivery' })).toBe(true);
    await vi.waitFor(() => expect(record.of(BAD).notes).toEqual({ promised: 'Friday delivery' }));
    expect(record.of({ ...BAD, caseRef: { site: 'demo', id: '7' } }).notes).toEqual({});
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('Friday');
  });
});

test('a suggestion that was sent away stays away in its case, whichever of its composers is shown', () => {
  const onChange = vi.fn();
  const record = caseRecord(onChange, new AbortController().signal);
  record.dismiss(BAD, 'late');
  expect(record.of({ ...BAD, draftId: 'draft-9' }).dismissed).toEqual(['late']);
  expect(record.of({ ...BAD, caseRef: { site: 'demo', id: '7' } }).dismissed).toEqual([]);
  expect(onChange).toHaveBeenCalledOnce();
});
