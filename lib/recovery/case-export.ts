import type { CaseExport, ExportedCase } from './case-export-schema.ts';
import type { CaseRow } from './case-list.ts';
import type { Due, FollowUp } from './case-types.ts';
import { stepMark, stepState } from './checklist.ts';

/**
 * Cases as data, for another program: states, times and choices, no words of anybody. Rows of which nothing is kept but
 * a promise are in it with that.
 * @param nameOf the name of a site's product
 */
export function exportCases(
  rows: readonly CaseRow[],
  nameOf: (site: string) => string,
  now: number,
): CaseExport {
  return {
    format: 'amend-cases',
    version: 1,
    exportedAt: timeText(now),
    cases: rows.map((row) => exportedCase(row, nameOf(row.site))),
  };
}

/** The same as the text of a file. */
export function casesAsJson(exported: CaseExport): string {
  return `${JSON.stringify(exported, null, 2)}\n`;
}

/** One case as a flat row; the columns are the same in every language, for sheets that build on them. */
export function casesAsRecords(exported: CaseExport): Readonly<Record<CaseColumn, string | number>>[] {
  return exported.cases.map((one) => ({
    site: one.site,
    product: one.product,
    case_id: one.caseId,
    state: one.state,
    model: one.model.name,
    type: one.facts.type ?? '',
    cause: one.facts.cause ?? '',
    severity: one.facts.severity ?? '',
    not_first_failure: one.facts.again === true ? 'yes' : '',
    touchpoint: one.facts.touchpoint ?? '',
    channel: one.facts.channel ?? '',
    received_at: one.facts.receivedAt ?? '',
    opened_at: one.openedAt ?? '',
    replied_at: one.repliedAt ?? '',
    closed_at: one.closedAt ?? '',
    updated_at: one.updatedAt,
    steps_done: one.stepsDone,
    steps_asked: one.stepsAsked,
    musts_open: one.mustsOpen,
    steps: one.steps
      .map((step) => [step.id, step.state, step.reason ?? step.to].filter(Boolean).join(':'))
      .join(' '),
    promises_open: one.promises.filter(({ doneAt }) => doneAt === undefined).length,
    next_due: one.nextDue ?? '',
  }));
}

/** In the order in which they are written. */
export const CASE_COLUMNS = [
  'site',
  'product',
  'case_id',
  'state',
  'model',
  'type',
  'cause',
  'severity',
  'not_first_failure',
  'touchpoint',
  'channel',
  'received_at',
  'opened_at',
  'replied_at',
  'closed_at',
  'updated_at',
  'steps_done',
  'steps_asked',
  'musts_open',
  'steps',
  'promises_open',
  'next_due',
] as const;

export type CaseColumn = (typeof CASE_COLUMNS)[number];

function exportedCase(row: CaseRow, product: string): ExportedCase {
  const { kept, model, nextDue } = row;
  const { receivedAt, ...facts } = kept?.facts ?? {};
  return {
    site: row.site,
    product,
    caseId: row.caseId,
    state: row.state,
    model: { id: model.id, name: model.name },
    facts: { ...facts, ...timed('receivedAt', receivedAt) },
    stepsDone: row.done,
    stepsAsked: row.all,
    mustsOpen: row.mustsOpen,
    steps: kept === null ? [] : stepsOf(row),
    promises: row.followUps.map(promiseOf),
    ...timed('nextDue', nextDue ?? undefined),
    ...timed('openedAt', kept?.openedAt),
    ...timed('repliedAt', kept?.repliedAt),
    ...timed('closedAt', kept?.closedAt),
    updatedAt: timeText(row.updatedAt),
    history: (kept?.history ?? []).map(({ at, ...entry }) => ({ at: timeText(at), ...entry })),
  };
}

function stepsOf({ kept, model, needs }: CaseRow): ExportedCase['steps'] {
  return model.steps.map((step) => {
    const state = stepState(kept, step);
    const need = Object.hasOwn(needs, step.id) ? needs[step.id] : undefined;
    return {
      id: step.id,
      name: step.name,
      state: stepMark(state),
      ...(need && { need }),
      ...(state.reason && { reason: state.reason }),
      ...(state.to && { to: state.to }),
      at: timeText(state.at),
    };
  });
}

function promiseOf({ kind, due, madeAt, snoozedUntil, doneAt }: FollowUp): ExportedCase['promises'][number] {
  return {
    kind,
    due: dueText(due),
    madeAt: timeText(madeAt),
    ...timed('snoozedUntil', snoozedUntil),
    ...timed('doneAt', doneAt),
  };
}

function dueText(due: Due): string {
  return 'day' in due ? due.day : timeText(due.at);
}

function timed<K extends string>(key: K, at: number | undefined): { readonly [key in K]?: string } {
  return at === undefined || !Number.isFinite(at) ? {} : ({ [key]: timeText(at) } as { [key in K]: string });
}

/** In UTC, as every program reads it. */
function timeText(at: number): string {
  return new Date(at).toISOString();
}
