import { describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import {
  countChecklists,
  deleteChecklists,
  getChecklist,
  noteDraftLevels,
  noteHandTick,
  pruneChecklists,
  watchChecklist,
} from '../../lib/platform/checklists.ts';
import { checklistItem } from '../../lib/platform/stored-items.ts';

const ref = { site: 'zendesk:acme', caseId: '7' };
const MODEL = 'recovery-5';
const DAY = 86_400_000;
const key = checklistItem(ref).key;

describe('the checklist of a case', () => {
  it('is not begun by somebody who only looks', async () => {
    await noteDraftLevels(ref, undefined, { apology: 'absent' }, 1);
    expect(await getChecklist(ref)).toBeNull();
    expect(await countChecklists()).toBe(0);
  });

  it('takes over what the draft covers', async () => {
    await noteDraftLevels(ref, undefined, { apology: 'strong', empathy: 'weak' }, 1);
    expect((await getChecklist(ref))?.steps).toMatchObject({
      apology: { level: 'strong' },
      empathy: { level: 'weak' },
    });
  });

  it('keeps a hand tick and a draft level that come at the same moment', async () => {
    await Promise.all([
      noteDraftLevels(ref, MODEL, { apology: 'strong' }, 1),
      noteHandTick(ref, MODEL, 'follow-up', 'ticked', 2),
      noteDraftLevels(ref, MODEL, { empathy: 'weak' }, 3),
      noteHandTick(ref, MODEL, 'apology', 'unticked', 4),
    ]);
    expect((await getChecklist(ref))?.steps).toMatchObject({
      apology: { level: 'strong', hand: 'unticked' },
      empathy: { level: 'weak' },
      'follow-up': { level: 'absent', hand: 'ticked' },
    });
  });

  it('gives a step back to the draft', async () => {
    await noteHandTick(ref, MODEL, 'apology', 'ticked', 1);
    await noteHandTick(ref, MODEL, 'apology', 'none', 2);
    expect((await getChecklist(ref))?.steps['apology']).toEqual({ level: 'absent', at: 2 });
  });

  it('is written only when something changed', async () => {
    await noteDraftLevels(ref, MODEL, { apology: 'strong' }, 1);
    const set = vi.spyOn(browser.storage.local, 'set');
    await noteDraftLevels(ref, MODEL, { apology: 'strong' }, 2);
    expect(set).not.toHaveBeenCalled();
  });

  it('survives a corrupt entry: the case starts anew and the old value is kept aside', async () => {
    await browser.storage.local.set({ [key]: { version: 1, value: { steps: 'all' } } });
    expect(await getChecklist(ref)).toBeNull();
    await noteHandTick(ref, MODEL, 'apology', 'ticked', 1);
    const stored = await browser.storage.local.get(null);
    expect(stored[`corrupt:${key}`]).toEqual({ version: 1, value: { steps: 'all' } });
    expect((await getChecklist(ref))?.steps['apology']).toMatchObject({ hand: 'ticked' });
  });

  it('says so when the disk is full, and keeps what it had', async () => {
    await noteHandTick(ref, MODEL, 'apology', 'ticked', 1);
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await noteHandTick(ref, MODEL, 'empathy', 'ticked', 2)).toEqual({ ok: false, error: 'quota' });
    expect((await getChecklist(ref))?.steps['empathy']).toMatchObject({ level: 'absent' });
  });

  it('is seen by who watches it, and only that case is', async () => {
    const seen: unknown[] = [];
    const stop = new AbortController();
    watchChecklist(ref, (checklist) => seen.push(checklist?.caseId ?? null), stop.signal);
    await noteHandTick(ref, MODEL, 'apology', 'ticked', 1);
    await noteHandTick({ ...ref, caseId: '8' }, MODEL, 'apology', 'ticked', 1);
    await deleteChecklists();
    stop.abort();
    expect(seen).toEqual(['7', null]);
  });

  it('goes after ninety days, a fresh one stays', async () => {
    await noteHandTick(ref, MODEL, 'apology', 'ticked', 1);
    await noteHandTick({ ...ref, caseId: '8' }, MODEL, 'apology', 'ticked', 50 * DAY);
    await pruneChecklists(100 * DAY);
    expect(await getChecklist(ref)).toBeNull();
    expect(await getChecklist({ ...ref, caseId: '8' })).not.toBeNull();
  });

  it('goes when all are deleted, and nothing else does', async () => {
    await noteHandTick(ref, MODEL, 'apology', 'ticked', 1);
    await browser.storage.local.set({ 'off-hosts': { version: 1, value: ['a.example'] } });
    expect(await deleteChecklists()).toBe(1);
    expect(Object.keys(await browser.storage.local.get(null))).toEqual(['off-hosts']);
  });
});
