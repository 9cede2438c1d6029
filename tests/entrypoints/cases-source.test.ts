import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CasesView } from '../../components/cases/cases-view.ts';
import type { CasesSource } from '../../entrypoints/cases/cases-source.ts';
import { watchCasesPage } from '../../entrypoints/cases/cases-source.ts';
import { browser } from '../../lib/platform/browser.ts';
import { setRetention } from '../../lib/platform/case-retention.ts';
import { deleteChecklist, noteClosed, noteDraftLevels, noteFacts } from '../../lib/platform/checklists.ts';
import { deleteFollowUps, notePromises, setFollowUpDone } from '../../lib/platform/follow-ups.ts';
import { serveBackground } from '../../lib/platform/handlers.ts';
import { writeItem } from '../../lib/platform/storage.ts';
import { checklistItem, followUps } from '../../lib/platform/stored-items.ts';
import { installedRecovery } from '../../lib/platform/stored-recovery.ts';
import { emptyChecklist } from '../../lib/recovery/checklist-changes.ts';

const ref = { site: 'zendesk:acme', caseId: '7' };
const other = { ...ref, caseId: '8' };
const later = Date.now() + 3_600_000;

let closing = new AbortController();
let view: CasesView | undefined;

beforeEach(() => {
  closing = new AbortController();
  view = undefined;
});
afterEach(() => closing.abort());

async function open(): Promise<CasesSource> {
  const source = watchCasesPage(closing.signal, (next) => {
    view = next;
  });
  source.start();
  await vi.waitFor(() => expect(view?.reading).toBe(false));
  return source;
}
const ids = () => view?.cases.map(({ row }) => row.caseId).sort();
const rowOf = (caseId: string) => view?.cases.find(({ row }) => row.caseId === caseId)?.row;

describe('the page of cases', () => {
  it('reads what is kept, with the promises, and names the product', async () => {
    await noteFacts(ref, { type: 'late' }, 1);
    await notePromises({ ...other, replyId: 'r', promises: [{ kind: 'call', due: { at: later } }] }, 1);
    await open();
    expect(ids()).toEqual(['7', '8']);
    expect(view?.cases[0]?.siteName).toBe('Zendesk');
    expect(rowOf('8')).toMatchObject({ kept: null, nextDue: later });
  });

  it('shows at once what another tab does', async () => {
    await noteFacts(ref, { again: true }, 1);
    await open();
    await noteDraftLevels(other, undefined, 'r', { apology: 'strong' }, 2);
    await vi.waitFor(() => expect(ids()).toEqual(['7', '8']));
    await noteClosed(ref, true, 3);
    await vi.waitFor(() => expect(rowOf('7')?.state).toBe('done'));
    await deleteChecklist(ref);
    await vi.waitFor(() => expect(ids()).toEqual(['8']));
    const promises = [{ kind: 'call', due: { at: 1 } }] as const;
    const { followUps } = await notePromises({ ...other, replyId: 'r', promises }, 4);
    await vi.waitFor(() => expect(rowOf('8')?.state).toBe('due'));
    await setFollowUpDone(followUps[0]!.id, true, 5);
    await vi.waitFor(() => expect(rowOf('8')?.state).toBe('open'));
  });

  it('keeps the rows of which nothing changed as they are', async () => {
    await noteFacts(ref, { again: true }, 1);
    await noteFacts(other, { again: true }, 1);
    await open();
    const before = rowOf('8');
    await noteFacts(ref, { again: true, severity: 'major' }, 2);
    await vi.waitFor(() => expect(rowOf('7')?.kept?.facts.severity).toBe('major'));
    expect(rowOf('8')).toBe(before);
  });

  it('reads thousands a part at a time, and loses no change made meanwhile', async () => {
    const many = Array.from({ length: 350 }, (_, index) => {
      const one = emptyChecklist({ ...ref, caseId: `n${index}` }, 'recovery-5', 1);
      return [checklistItem(one).key, { version: 2, value: one }] as const;
    });
    await browser.storage.local.set(Object.fromEntries(many));
    const parts: number[] = [];
    watchCasesPage(closing.signal, (next) => {
      view = next;
      if (parts.at(-1) !== next.cases.length) parts.push(next.cases.length);
      // In the middle of it: the last one is changed, which the part still to come has as it was.
      if (next.cases.length === 100) void noteClosed({ ...ref, caseId: 'n349' }, true, 2);
    }).start();
    await vi.waitFor(() => expect(view?.reading).toBe(false));
    expect(parts.filter((count) => count > 0)).toEqual(expect.arrayContaining([100, 350]));
    await vi.waitFor(() => expect(rowOf('n349')?.kept?.closedAt).toBe(2));
  });

  it('counts what it cannot read, and shows the rest', async () => {
    await noteFacts(ref, { again: true }, 1);
    await browser.storage.local.set({ [checklistItem(other).key]: { version: 2, value: 'Dear Maria' } });
    await open();
    expect(view).toMatchObject({ unreadable: 1 });
    expect(ids()).toEqual(['7']);
    await noteFacts(other, { again: true }, 1);
    await vi.waitFor(() => expect(view).toMatchObject({ unreadable: 0 }));
  });

  it('counts promises that it cannot read as well, until they are gone', async () => {
    const promises = [{ kind: 'call', due: { at: later } }] as const;
    const { followUps: list } = await notePromises({ ...other, replyId: 'r', promises }, 1);
    await browser.storage.local.set({ [followUps.key]: { version: 1, value: [{ id: 'newer' }, ...list] } });
    await open();
    expect(view).toMatchObject({ unreadable: 1 });
    expect(ids()).toEqual(['8']);
    await deleteFollowUps();
    await vi.waitFor(() => expect(view).toMatchObject({ unreadable: 0 }));
  });

  it('follows the policy and the time that cases are kept', async () => {
    await noteFacts(ref, { again: true }, 1);
    await open();
    expect(view?.retentionDays).toBe(90);
    await setRetention(30);
    await vi.waitFor(() => expect(view?.retentionDays).toBe(30));
    await writeItem(installedRecovery, { retentionDays: 7 });
    await vi.waitFor(() => expect(view?.retentionDays).toBe(7));
  });
});

describe('its buttons', () => {
  it('close, open again and delete through the worker', async () => {
    serveBackground();
    await noteFacts(ref, { again: true }, 1);
    const { actions } = await open();
    actions.close(rowOf('7')!, true);
    await vi.waitFor(() => expect(rowOf('7')?.state).toBe('done'));
    actions.remove(rowOf('7')!);
    await vi.waitFor(() => expect(ids()).toEqual([]));
    await noteFacts(other, { again: true }, 1);
    actions.removeAll();
    await vi.waitFor(() => expect(ids()).toEqual([]));
  });

  it('say what could not be saved, and the case is as it was', async () => {
    serveBackground();
    await noteFacts(ref, { again: true }, 1);
    const { actions } = await open();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    actions.close(rowOf('7')!, true);
    await vi.waitFor(() => expect(view?.notice).toBe('quota'));
    expect(rowOf('7')?.state).toBe('open');
    actions.dismiss();
    await vi.waitFor(() => expect(view?.notice).toBeNull());
  });

  it('say so when nobody answers, and when the clipboard is shut', async () => {
    await noteFacts(ref, { again: true }, 1);
    const { actions } = await open();
    actions.close(rowOf('7')!, true);
    await vi.waitFor(() => expect(view?.notice).toBe('unavailable'));
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('shut')) } });
    expect(await actions.copy('text')).toBe(false);
    await vi.waitFor(() => expect(view?.notice).toBe('copy'));
    vi.unstubAllGlobals();
  });

  it.each(['csv', 'json'] as const)('hand over the listed cases as %s', async (format) => {
    await noteFacts(ref, { severity: 'major' }, 1);
    const link = { href: '', download: '', click: vi.fn() };
    const files: Blob[] = [];
    vi.stubGlobal('document', { createElement: () => link });
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:it';
    });
    const { actions } = await open();
    actions.exportAs(format, view?.cases ?? []);
    await vi.waitFor(() => expect(link.click).toHaveBeenCalledOnce());
    expect(link.download).toMatch(/^amend-cases-\d{4}-\d\d-\d\d\.(csv|json)$/);
    const text = await files[0]!.text();
    const [one] = format === 'json' ? JSON.parse(text).cases : parse(text, { columns: true, bom: true });
    expect(one).toMatchObject(format === 'json' ? { caseId: '7' } : { case_id: '7', severity: 'major' });
    vi.unstubAllGlobals();
  });
});
