import { describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import {
  deleteChecklist,
  getChecklist,
  noteClosed,
  noteDraftLevels,
  noteFacts,
  noteHand,
  noteKept,
  noteModel,
  noteReplied,
  watchChecklist,
} from '../../lib/platform/checklists.ts';
import { deleteFollowUps, notePromises } from '../../lib/platform/follow-ups.ts';
import {
  countChecklists,
  deleteChecklists,
  pruneChecklists,
  readCases,
} from '../../lib/platform/kept-cases.ts';
import { checklistItem, followUps } from '../../lib/platform/stored-items.ts';

const ref = { site: 'zendesk:acme', caseId: '7' };
const MODEL = 'recovery-5';
const DAY = 86_400_000;
const key = checklistItem(ref).key;
const FOLLOW_UPS = followUps.key;
const SENT = { ...ref, replyId: 'r', promises: [{ kind: 'call', due: { at: 5 } }] } as const;

describe('the checklist of a case', () => {
  it('is not begun by somebody who only looks', async () => {
    await noteDraftLevels(ref, undefined, 'reply', { apology: 'absent' }, 1);
    expect(await getChecklist(ref)).toBeNull();
    expect(await countChecklists()).toBe(0);
  });

  it('is not begun by a greeting: by no sign but those that show a step of its model', async () => {
    await noteDraftLevels(
      ref,
      undefined,
      'reply',
      { greeting: 'strong', thanks: 'strong', apology: 'absent' },
      1,
    );
    expect(await getChecklist(ref)).toBeNull();
    await noteDraftLevels(ref, undefined, 'reply', { greeting: 'strong', apology: 'weak' }, 2);
    expect((await getChecklist(ref))?.signs).toMatchObject({ greeting: { level: 'strong' } });
  });

  it('takes over what the draft covers', async () => {
    await noteDraftLevels(ref, undefined, 'reply', { apology: 'strong', empathy: 'weak' }, 1);
    expect((await getChecklist(ref))?.signs).toMatchObject({
      apology: { level: 'strong' },
      empathy: { level: 'weak' },
    });
  });

  it('keeps a hand tick and a draft level that come at the same moment', async () => {
    await Promise.all([
      noteDraftLevels(ref, MODEL, 'reply', { apology: 'strong' }, 1),
      noteHand(ref, MODEL, 'follow-up', { state: 'ticked' }, 2),
      noteDraftLevels(ref, MODEL, 'reply', { empathy: 'weak' }, 3),
      noteHand(ref, MODEL, 'apology', { state: 'unticked' }, 4),
    ]);
    expect(await getChecklist(ref)).toMatchObject({
      signs: { apology: { level: 'strong' }, empathy: { level: 'weak' } },
      hands: { apology: { state: 'unticked' }, 'follow-up': { state: 'ticked' } },
    });
  });

  it('gives a step back to the draft', async () => {
    await noteHand(ref, MODEL, 'apology', { state: 'ticked' }, 1);
    await noteHand(ref, MODEL, 'apology', null, 2);
    expect((await getChecklist(ref))?.hands).toEqual({});
  });

  it('keeps what a sent reply covered when the next one begins, in this composer or another', async () => {
    await noteDraftLevels(ref, MODEL, 'first', { apology: 'strong' }, 1);
    await noteReplied(ref, 'first', 1);
    await noteDraftLevels(ref, MODEL, 'second', { apology: 'absent', empathy: 'weak' }, 2);
    await noteDraftLevels(ref, MODEL, 'second', { apology: 'absent', empathy: 'absent' }, 3);
    expect((await getChecklist(ref))?.signs).toMatchObject({
      apology: { level: 'absent', earlier: 'strong' },
      empathy: { level: 'absent' },
    });
  });

  it('reads what was kept before replies had names, and keeps it as covered earlier', async () => {
    const steps = {
      apology: { level: 'strong', hand: 'unticked', at: 1 },
      empathy: { level: 'strong', at: 1 },
    };
    const value = { ...ref, modelId: MODEL, steps, updatedAt: 1 };
    await browser.storage.local.set({ [key]: { version: 1, value } });
    await noteDraftLevels(ref, MODEL, 'reply', { apology: 'absent', empathy: 'absent' }, 2);
    expect(await getChecklist(ref)).toMatchObject({
      signs: { apology: { earlier: 'strong' }, empathy: { earlier: 'strong' } },
      hands: { apology: { state: 'unticked', at: 1 } },
      openedAt: 1,
    });
  });

  it('is written only when something changed', async () => {
    await noteDraftLevels(ref, MODEL, 'reply', { apology: 'strong' }, 1);
    const set = vi.spyOn(browser.storage.local, 'set');
    await noteDraftLevels(ref, MODEL, 'reply', { apology: 'strong' }, 2);
    expect(set).not.toHaveBeenCalled();
  });

  it('survives a corrupt entry: the case starts anew and the old value is kept aside', async () => {
    await browser.storage.local.set({ [key]: { version: 1, value: { steps: 'all' } } });
    expect(await getChecklist(ref)).toBeNull();
    await noteHand(ref, MODEL, 'apology', { state: 'ticked' }, 1);
    const stored = await browser.storage.local.get(null);
    expect(stored[`corrupt:${key}`]).toEqual({ version: 1, value: { steps: 'all' } });
    expect((await getChecklist(ref))?.hands.apology).toMatchObject({ state: 'ticked' });
  });

  it('says so when the disk is full, and keeps what it had', async () => {
    await noteHand(ref, MODEL, 'apology', { state: 'ticked' }, 1);
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await noteHand(ref, MODEL, 'empathy', { state: 'ticked' }, 2)).toEqual({
      ok: false,
      error: 'quota',
    });
    expect((await getChecklist(ref))?.hands.empathy).toBeUndefined();
  });

  it('is seen by who watches it, and only that case is', async () => {
    const seen: unknown[] = [];
    const stop = new AbortController();
    watchChecklist(ref, (checklist) => seen.push(checklist?.caseId ?? null), stop.signal);
    await noteHand(ref, MODEL, 'apology', { state: 'ticked' }, 1);
    await noteHand({ ...ref, caseId: '8' }, MODEL, 'apology', { state: 'ticked' }, 1);
    await deleteChecklists();
    stop.abort();
    expect(seen).toEqual(['7', null]);
  });

  it('goes after ninety days, a fresh one stays', async () => {
    await noteHand(ref, MODEL, 'apology', { state: 'ticked' }, 1);
    await noteHand({ ...ref, caseId: '8' }, MODEL, 'apology', { state: 'ticked' }, 50 * DAY);
    await pruneChecklists(100 * DAY, 90);
    expect(await getChecklist(ref)).toBeNull();
    expect(await getChecklist({ ...ref, caseId: '8' })).not.toBeNull();
  });

  it('takes what was set aside of it along when it goes', async () => {
    await noteHand(ref, MODEL, 'apology', { state: 'ticked' }, 1);
    await noteHand({ ...ref, caseId: '8' }, MODEL, 'apology', { state: 'ticked' }, 50 * DAY);
    const fresh = `corrupt:${checklistItem({ ...ref, caseId: '8' }).key}`;
    await browser.storage.local.set({ [`corrupt:${key}`]: 'old', [fresh]: 'old', 'corrupt:policy': 'old' });
    await pruneChecklists(100 * DAY, 90);
    const kept = Object.keys(await browser.storage.local.get(null)).filter((each) => /^corrupt/.test(each));
    expect(kept.sort()).toEqual([fresh, 'corrupt:policy'].sort());
  });

  it('goes when all are deleted, with what was set aside, and nothing else does', async () => {
    await noteHand(ref, MODEL, 'apology', { state: 'ticked' }, 1);
    await browser.storage.local.set({
      'off-hosts': { version: 1, value: ['a.example'] },
      [`corrupt:${key}`]: 'old',
    });
    expect(await deleteChecklists()).toBe(1);
    expect(Object.keys(await browser.storage.local.get(null))).toEqual(['off-hosts']);
  });
});

describe('deleting all', () => {
  it.each([
    ['cases', () => noteFacts(ref, { again: true }, 2), deleteChecklists],
    ['promises', () => notePromises(SENT, 2), deleteFollowUps],
  ])('waits for who is just writing %s, so that none comes back', async (_name, write, deleteAll) => {
    await noteFacts(ref, { severity: 'minor' }, 1);
    const { local } = browser.storage;
    const set = local.set.bind(local);
    const gate = Promise.withResolvers<void>();
    const setting = vi.spyOn(local, 'set').mockImplementationOnce(async (items) => {
      await gate.promise;
      await set(items);
    });
    const writing = write();
    await vi.waitFor(() => expect(setting).toHaveBeenCalled());
    const deleting = deleteAll();
    await getChecklist(ref);
    gate.resolve();
    await Promise.all([writing, deleting]);
    const left = await local.get(null);
    expect(Object.keys(left).filter((each) => each === FOLLOW_UPS || each === key)).toEqual(
      deleteAll === deleteFollowUps ? [key] : [],
    );
  });
});

describe('a case', () => {
  it('is begun with the model that the agent chose, and seen through it from then on', async () => {
    await noteModel(ref, 'heard', 1);
    expect(await getChecklist(ref)).toMatchObject({ modelId: 'heard' });
    await noteDraftLevels(ref, MODEL, 'reply', { apology: 'strong' }, 2);
    expect((await getChecklist(ref))?.modelId).toBe('heard');
  });

  it('keeps its model when asked for one that nobody knows', async () => {
    await noteModel(ref, 'heard', 1);
    expect(await noteModel(ref, 'no-such-model', 2)).toMatchObject({ ok: true, value: { modelId: 'heard' } });
  });

  it('loses nothing to two tabs that report, tick and say facts at the same moment', async () => {
    const tabs = ['one', 'two'].flatMap((reply) => [
      noteDraftLevels(ref, MODEL, reply, { [reply === 'one' ? 'apology' : 'empathy']: 'strong' }, 1),
      noteHand(ref, MODEL, reply === 'one' ? 'follow-up' : 'symbolic-atonement', { state: 'skipped' }, 1),
    ]);
    await Promise.all([...tabs, noteFacts(ref, { severity: 'major' }, 1), noteClosed(ref, true, 1)]);
    const kept = await getChecklist(ref);
    expect(kept).toMatchObject({ facts: { severity: 'major' }, closedAt: 1 });
    expect(Object.keys(kept?.hands ?? {}).sort()).toEqual(['follow-up', 'symbolic-atonement']);
    expect(kept?.signs).toMatchObject({ empathy: { level: 'strong' } });
    expect(kept?.drafts).toEqual([{ replyId: 'one', levels: { apology: 'strong' } }]);
  });

  it('of which nothing is kept is not begun by a reply that promised nothing by a time', async () => {
    await noteReplied(ref, 'reply', 1, [{ kind: 'call', due: null }]);
    await noteKept(ref, 'call', 1);
    expect(await getChecklist(ref)).toBeNull();
    await noteReplied(ref, 'reply', 1, [{ kind: 'call', due: { at: 5 } }]);
    expect((await getChecklist(ref))?.history.map(({ kind }) => kind)).toEqual(['replied', 'promised']);
    await noteKept(ref, 'call', 2);
    expect((await getChecklist(ref))?.history.at(-1)).toMatchObject({ kind: 'kept', promise: 'call' });
  });

  it('goes alone when it is deleted, with what was set aside of it', async () => {
    await noteFacts(ref, { again: true }, 1);
    await noteFacts({ ...ref, caseId: '8' }, { again: true }, 1);
    await browser.storage.local.set({ [`corrupt:${key}`]: 'old' });
    expect(await deleteChecklist(ref)).toEqual({ ok: true, value: null });
    expect(Object.keys(await browser.storage.local.get(null))).toEqual([
      checklistItem({ ...ref, caseId: '8' }).key,
    ]);
  });

  it('is listed also where the browser tells no keys without their values', async () => {
    await noteFacts(ref, { again: true }, 1);
    Object.assign(browser.storage.local, { getKeys: undefined });
    expect(Object.keys((await readCases()).cases)).toEqual(['zendesk:acme/7']);
    expect(await countChecklists()).toBe(1);
  });

  it('is listed beside others, and a corrupt one is counted and left where it is', async () => {
    await noteFacts(ref, { again: true }, 1);
    const bad = checklistItem({ ...ref, caseId: '8' }).key;
    await browser.storage.local.set({
      [bad]: { version: 2, value: { words: 'Dear Maria' } },
      'off-hosts': 1,
    });
    const { cases, unreadable } = await readCases();
    expect(Object.values(cases).map(({ caseId }) => caseId)).toEqual(['7']);
    expect(unreadable).toEqual(['zendesk:acme/8']);
    expect(Object.keys(await browser.storage.local.get(null))).toContain(bad);
  });
});
