import type { StudioView } from '../../../components/studio/studio-view.ts';
import { diffPolicies, type PolicyDiff } from '../../../lib/policy/diff-policies.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { spellFingerprint } from '../../../lib/policy/signing/spell-fingerprint.ts';
import { headNotes, openNamed } from './head-edits.ts';
import { unfinished } from './studio-audit.ts';
import { editorView, listView, type StudioRows } from './studio-rows.ts';
import { NO_PUBLISH, type StudioState } from './studio-state.ts';

const NO_DIFFERENCE: PolicyDiff = { same: true, added: [], removed: [], changed: [], head: [], order: null };

/** In what the policy differs from the published one; looked through anew only when one of them changed. */
export class Differences {
  #of: readonly unknown[] = [];
  #diff: PolicyDiff | null = null;

  between(published: Policy | null, policy: Policy): PolicyDiff | null {
    if (this.#of[0] !== published || this.#of[1] !== policy)
      this.#diff = published === policy ? NO_DIFFERENCE : published && diffPolicies(published, policy);
    this.#of = [published, policy];
    return this.#diff;
  }
}

/** The key that agents trust, where the one in hand cannot sign for it. */
function trustedKey({ working, lastSigned, publish: { key, former } }: StudioState): string | null {
  if (lastSigned === null || key === null) return null;
  if (lastSigned.policy !== undefined && lastSigned.policy !== working?.policy.id) return null;
  const trusted = spellFingerprint(lastSigned.fingerprint);
  return [key.fingerprint, former?.fingerprint].includes(trusted) ? null : trusted;
}

/** What the page shows. @param today as `2026-01-31` */
export function viewOf(state: StudioState, rows: StudioRows, diffs: Differences, today: string): StudioView {
  const {
    stage,
    section,
    working,
    audit,
    publish,
    saved,
    isBusy,
    refused,
    waiting,
    said,
    focus,
    inForce: force,
  } = state;
  const index = rows.follow(state);
  const notes = [...audit.notes, ...unfinished(state), ...headNotes(state, today)];
  return {
    stage,
    section,
    working,
    inForce: force && { name: force.name, revision: force.revision },
    list: listView(state, index, notes),
    editor: editorView(state, rows),
    packs: rows.choices,
    book: state.book,
    refusedHead: state.refusedHead,
    refusedNamed: openNamed(state),
    audit: { ...audit, notes, grave: notes.filter(({ isGrave }) => isGrave).length },
    diff: working && diffs.between(working.published, working.policy),
    publish: working ? { ...publish, trusted: trustedKey(state) } : NO_PUBLISH,
    saved,
    isBusy,
    refused,
    waiting: waiting && { file: waiting.file, name: waiting.policy.name },
    said,
    focus,
  };
}
