import type { PopupDraft, PopupView } from '../../components/popup/popup-view.ts';
import type { DraftCounts } from '../../lib/platform/drafts-in.ts';
import type { TabDrafts } from '../../lib/platform/tab-drafts.ts';
import type { SendGuard } from '../../lib/policy/managed/send-guard.ts';
import { type MustStep, missingMusts } from '../../lib/recovery/missing-musts.ts';

/** What the next reply of the newest draft's case must have, and when replies are held. */
export interface HoldsHere {
  readonly musts: readonly MustStep[];
  readonly guard: SendGuard;
}

/** What the popup says of a tab. */
export function popupViewOf({ site, drafts }: TabDrafts, holds: HoldsHere | null): PopupView {
  const [draft, ...others] = drafts;
  if (draft && holds) return draftView(draft, others.length, holds);
  switch (site.kind) {
    case 'loading':
    case 'off':
      return { kind: site.kind };
    case 'no-access':
      return site.origin === undefined
        ? { kind: 'browser-page' }
        : { kind: 'unknown-site', host: new URL(site.origin).host };
    case 'no-composer':
      return { kind: 'waiting' };
    case 'error':
      return { kind: 'failed' };
  }
}

function draftView(draft: DraftCounts, others: number, { musts, guard }: HoldsHere): PopupDraft {
  const { editorKind, isNote, isEmpty, isStopped, findings, slots, steps } = draft;
  const isGuarded = guard.mode !== 'off' && (!isNote || guard.notes) && !isEmpty;
  const missing = isGuarded && guard.holds.includes('steps') ? missingMusts(musts, shownIn(steps)) : [];
  return {
    ...{ kind: 'draft', editorKind, isNote, isEmpty, isStopped, counts: findings, others, slots },
    areSlotsHeld: isGuarded && guard.holds.includes('slots'),
    missing: missing.map(({ name }) => name),
  };
}

const shownIn = (steps: DraftCounts['steps']) => steps.map((step) => ({ ...step, evidence: [] }));
