import { describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { caseHandlers } from '../../lib/platform/case-handlers.ts';
import { getCaseNotes, MAX_NOTE, setCaseNotes, watchCaseNotes } from '../../lib/platform/case-notes.ts';
import { noteFacts } from '../../lib/platform/checklists.ts';

const ref = { site: 'zendesk:acme', caseId: '7' };
const other = { ...ref, caseId: '8' };
const NOTES = { promised: 'A new lamp by Friday', got: 'A broken one' };
const sender = {
  tabId: undefined,
  frameId: undefined,
  url: undefined,
  tabUrl: undefined,
  windowId: undefined,
};

describe('notes in words', () => {
  it('are of their case alone, and never touch the disk', async () => {
    const local = vi.spyOn(browser.storage.local, 'set');
    expect(await setCaseNotes(ref, NOTES)).toEqual({ ok: true, value: NOTES });
    expect(await getCaseNotes(ref)).toEqual(NOTES);
    expect(await getCaseNotes(other)).toEqual({});
    expect(local).not.toHaveBeenCalled();
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  it('leave no trace when they are emptied', async () => {
    await setCaseNotes(ref, NOTES);
    await setCaseNotes(ref, { promised: '', got: undefined });
    expect(await browser.storage.session.get(null)).toEqual({});
  });

  it('that are too long are refused, and the last ones stand', async () => {
    await setCaseNotes(ref, NOTES);
    const long = { expected: 'x'.repeat(MAX_NOTE + 1) };
    expect(await setCaseNotes(ref, long)).toEqual({ ok: false, error: 'invalid' });
    expect(await getCaseNotes(ref)).toEqual(NOTES);
  });

  it('are seen by who watches them in another window', async () => {
    const seen: unknown[] = [];
    const stop = new AbortController();
    watchCaseNotes(ref, (notes) => seen.push(notes), stop.signal);
    await setCaseNotes(ref, NOTES);
    await setCaseNotes(other, { got: 'Nothing' });
    await setCaseNotes(ref, {});
    stop.abort();
    expect(seen).toEqual([NOTES, {}]);
  });

  it('go with their case, and all go with all', async () => {
    await noteFacts(ref, { severity: 'minor' }, 1);
    for (const each of [ref, other]) await setCaseNotes(each, NOTES);
    await caseHandlers['case-delete']({ case: { site: ref.site, id: ref.caseId } }, sender);
    expect([await getCaseNotes(ref), await getCaseNotes(other)]).toEqual([{}, NOTES]);
    await caseHandlers['checklists-delete']({}, sender);
    expect(await getCaseNotes(other)).toEqual({});
  });
});
