import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { caseRecord } from '../../entrypoints/sidepanel/case-record.ts';
import { noteDraftLevels } from '../../lib/platform/checklists.ts';
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
