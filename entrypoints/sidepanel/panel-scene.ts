import type { DraftView, PanelView } from '../../components/panel/panel-view.ts';
import { isUnnamed } from '../../lib/draft/sites/unnamed-case.ts';
import type { PanelView as TabView } from '../../lib/platform/panel-link.ts';
import type { SubscriptionView } from '../../lib/platform/policy/subscriptions.ts';
import type { PolicyStatus } from '../../lib/platform/policy-source.ts';
import { policyRows } from '../../lib/policy/subscription/policy-row.ts';
import type { RecoveryBook } from '../../lib/recovery/recovery-book.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import type { MoveOffers } from './bring-over.ts';
import type { CaseRecord } from './case-record.ts';
import type { PanelScene } from './panel-source.ts';

/** What a view of the tab is put together with. */
export interface ViewParts {
  readonly record: CaseRecord;
  readonly book: RecoveryBook;
  readonly lensId: string | undefined;
  readonly offers: MoveOffers;
}

/** What the panel shows of the tab. */
export function viewOf(tab: TabView, { record, book, lensId, offers }: ViewParts): PanelView {
  switch (tab.kind) {
    case 'loading':
      return tab;
    case 'no-access':
      return tab.origin === undefined
        ? { kind: 'browser-page' }
        : { kind: 'unknown-site', host: hostOf(tab.origin) };
    case 'off':
      return { kind: 'off', host: hostOf(tab.origin) };
    case 'no-composer':
      return { kind: 'waiting', siteName: tab.site ?? hostOf(tab.origin) };
    case 'error':
      return { kind: 'failed' };
    case 'review': {
      // In one order however the focus moves, so that a composer keeps its name in the switcher.
      const drafts = [tab.state, ...tab.others].sort((a, b) => (a.draftId < b.draftId ? -1 : 1));
      return {
        kind: 'draft',
        drafts,
        current: tab.state.draftId,
        isUnnamed: isUnnamed(tab.state.caseRef?.id ?? ''),
        book,
        lensId,
        moved: movedOf(tab.state, offers),
        ...record.of(tab.state),
      };
    }
  }
}

function movedOf(draft: PanelDraft, offers: MoveOffers): DraftView['moved'] {
  const [here, before] = [draft.caseRef, offers.of(draft)];
  if (here === null || before === null) return null;
  return { here: here.id, before: before.id, isUnnamed: isUnnamed(here.id) || isUnnamed(before.id) };
}

/** The policy in use; null until it is known. */
export function policyLine(
  status: PolicyStatus | null,
  subscriptions: readonly SubscriptionView[],
): PanelScene['policy'] {
  if (status === null) return null;
  const { name, revision, importedAt = null, layers } = status;
  return { name, revision: String(revision), since: importedAt, rows: policyRows(layers, subscriptions) };
}

function hostOf(origin: string): string {
  return new URL(origin).host;
}
