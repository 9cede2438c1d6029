/** SHOULD ONLY BE IMPORTED IN TESTS. States of the page of cases, for the component tests and the gallery. */
import type { CaseShown, CasesActions, CasesView } from '../../components/cases/cases-view.ts';
import { KeptRows } from '../../entrypoints/cases/kept-rows.ts';
import { caseKey } from '../../lib/recovery/case-key.ts';
import type { FollowUp } from '../../lib/recovery/case-types.ts';
import {
  emptyChecklist,
  withClosed,
  withDraftLevels,
  withFacts,
  withHand,
  withKept,
  withReplied,
} from '../../lib/recovery/checklist-changes.ts';
import { defaultModel } from '../../lib/recovery/models.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import type { Checklist } from '../../lib/recovery/types.ts';
import { NOW } from './panel-scenes.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const [DELAY, SECOND] = shippedBook.playbooks.map(({ id }) => id);

function begun(caseId: string, at: number, site = 'zendesk:acme'): Checklist {
  return emptyChecklist({ site, caseId }, defaultModel.id, at);
}

/** A case with everything in it that can be. */
export const RICH: Checklist = [
  (kept: Checklist) =>
    withFacts(kept, { type: DELAY, severity: 'major', cause: 'third-party' }, NOW - 3 * DAY),
  (kept: Checklist) => levels(kept, 'r.1', { apology: 'weak' }, NOW - 3 * DAY + HOUR),
  (kept: Checklist) =>
    levels(
      kept,
      'r.1',
      { apology: 'strong', empathy: 'weak', 'follow-up': 'strong' },
      NOW - 3 * DAY + 2 * HOUR,
    ),
  (kept: Checklist) => levels(kept, 'r.1', { empathy: 'absent' }, NOW - 3 * DAY + 3 * HOUR),
  (kept: Checklist) =>
    withReplied(kept, 'r.1', [{ kind: 'call', due: { at: NOW - HOUR } }], NOW - 3 * DAY + 4 * HOUR),
  (kept: Checklist) =>
    withHand(
      kept,
      defaultModel,
      'symbolic-atonement',
      { state: 'skipped', reason: 'customer-declined' },
      NOW - 2 * DAY,
    ),
  (kept: Checklist) =>
    withHand(kept, defaultModel, 'fed-back', { state: 'ticked', to: 'supplier' }, NOW - 2 * DAY + HOUR),
  (kept: Checklist) => withFacts(kept, { ...kept.facts, again: true }, NOW - DAY),
  (kept: Checklist) => withKept(kept, 'write', NOW - DAY + HOUR),
  (kept: Checklist) => levels(kept, 'r.2', { empathy: 'weak' }, NOW - 2 * HOUR),
].reduce((kept, change) => change(kept), begun('1042', NOW - 4 * DAY));

function levels(
  kept: Checklist,
  replyId: string,
  found: Parameters<typeof withDraftLevels>[3],
  at: number,
): Checklist {
  return withDraftLevels(kept, defaultModel, replyId, found, at);
}

function promise(of: Checklist, more: Partial<FollowUp>): FollowUp {
  const { site, caseId } = of;
  const id = `${caseId} ${more.kind ?? 'call'}`;
  return { id, site, caseId, kind: 'call', due: { at: NOW }, madeAt: NOW - 3 * DAY, ...more };
}

const LATER = withFacts(begun('1051', NOW - DAY), { type: SECOND }, NOW - DAY);
const CHAT = levels(begun('~k3f9', NOW - 5 * HOUR, 'whatsapp'), 'w.1', { apology: 'strong' }, NOW - 4 * HOUR);
const LONG = begun(`INC-${'0123456789-'.repeat(5)}`, NOW - 40 * DAY, 'servicenow:a-company-with-a-long-name');
const CLOSED = withClosed(
  levels(begun('998', NOW - 9 * DAY), 'c.1', { apology: 'strong' }, NOW - 9 * DAY),
  true,
  NOW - 8 * DAY,
);
const GONE = begun('512', NOW - 99 * DAY);

/** The view of these cases and promises. */
export function casesView(
  kept: readonly Checklist[],
  followUps: readonly FollowUp[] = [],
  over: Partial<CasesView> = {},
): CasesView {
  const rows = new KeptRows();
  rows.setFollowUps(followUps, NOW);
  for (const each of kept) rows.setCase(caseKey(each.site, each.caseId), each, NOW);
  return {
    cases: rows.shown,
    names: rows.names,
    reading: false,
    unreadable: 0,
    retentionDays: 90,
    notice: null,
    ...over,
  };
}

/** As many as an agent gathers in months. */
export function manyCases(count: number): readonly CaseShown[] {
  const kept = Array.from({ length: count }, (_, index) => {
    const one = withFacts(
      begun(String(20_000 + index), NOW - index * HOUR),
      { type: DELAY },
      NOW - index * HOUR,
    );
    return index % 3 === 0 ? withClosed(one, true, NOW - index * HOUR) : one;
  });
  return casesView(kept).cases;
}

const FEW = [RICH, LATER, CHAT, LONG, CLOSED];
const PROMISES = [
  promise(RICH, { due: { at: NOW - HOUR } }),
  promise(RICH, { kind: 'write', due: { at: NOW - DAY }, doneAt: NOW - DAY + HOUR }),
  promise(LATER, { due: { day: '2026-11-23' } }),
  promise(GONE, { kind: 'deliver', due: { at: NOW + 5 * DAY } }),
];

/** Every state, by name. */
export const casesScenes: Readonly<Record<string, CasesView>> = {
  empty: casesView([]),
  reading: casesView([RICH], [], { reading: true }),
  few: casesView(FEW, PROMISES),
  odd: casesView([LATER], [], { unreadable: 2, notice: 'quota', retentionDays: 1 }),
  many: { ...casesView([]), cases: manyCases(300) },
};

/** Actions that do nothing, for pictures; tests replace the ones they watch. */
export const idleCases: CasesActions = {
  close() {},
  remove() {},
  removeAll() {},
  copy: () => Promise.resolve(true),
  exportAs() {},
  followUpDone() {},
  followUpReopen() {},
  followUpSnooze() {},
  openSettings() {},
  dismiss() {},
};
