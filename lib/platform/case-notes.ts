import { type CaseRef, caseKey } from '../recovery/case-key.ts';
import type { CaseNotes } from '../recovery/case-types.ts';
import { browser } from './browser.ts';
import { z } from './schema.ts';
import { readItem, removeItem, type StoredItem, updateItem, type WriteResult, watchItem } from './storage.ts';

// What the agent notes of a case in words. These are the only words of a case that outlive a page, so they never go to
// the disk: `storage.session` is memory, gone when the browser closes, and no page's script can read it.

/** The longest note, in UTF-16 units: a few sentences. */
export const MAX_NOTE = 2_000;

/** Keys of all notes start with this. */
export const NOTES_PREFIX = 'case-notes:';

const NOTHING: CaseNotes = {};
const note = z.optional(z.string().check(z.maxLength(MAX_NOTE)));

/** The notes of one case; an item each, as with the case itself. */
export function caseNotesItem(ref: CaseRef): StoredItem<CaseNotes> {
  return {
    key: NOTES_PREFIX + caseKey(ref.site, ref.caseId),
    area: 'session',
    version: 1,
    shape: z.strictObject({ promised: note, expected: note, got: note }),
    fallback: NOTHING,
  };
}

/** The notes of a case; empty where none were taken. Never throws. */
export async function getCaseNotes(ref: CaseRef): Promise<CaseNotes> {
  return (await readItem(caseNotesItem(ref))).value;
}

/** Keeps notes in place of those before; what is too long is refused as `invalid`, and the last ones stand. */
export async function setCaseNotes(ref: CaseRef, notes: CaseNotes): Promise<WriteResult<CaseNotes>> {
  const said = Object.entries(notes).filter(([, text]) => text !== undefined && text !== '');
  const item = caseNotesItem(ref);
  return said.length === 0 ? removeItem(item) : updateItem(item, () => Object.fromEntries(said));
}

/** Calls back with a case's notes after each change of them. */
export function watchCaseNotes(
  ref: CaseRef,
  onChange: (notes: CaseNotes) => void,
  signal: AbortSignal,
): void {
  watchItem(caseNotesItem(ref), onChange, signal);
}

/** Forgets the notes of a case. */
export async function forgetCaseNotes(ref: CaseRef): Promise<void> {
  await removeItem(caseNotesItem(ref));
}

/** Forgets the notes of all cases. */
export async function forgetAllCaseNotes(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  const ours = keys.filter((key) => key.includes(NOTES_PREFIX));
  if (ours.length > 0) await browser.storage.session.remove(ours);
}
