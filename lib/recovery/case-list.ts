import { type CaseRef, caseKey } from './case-key.ts';
import type { CaseFacts, FollowUp, Need } from './case-types.ts';
import { isDone, stepMark, stepState } from './checklist.ts';
import { dueAt, followUpState } from './follow-up.ts';
import { planFor } from './playbook.ts';
import { modelOf, type RecoveryBook } from './recovery-book.ts';
import type { Checklist, RecoveryModel } from './types.ts';

/** `due`: a promise of it is to be kept now, or should have been; `done`: closed, or nothing is left to do. */
export type CaseState = 'open' | 'due' | 'done';

/** What is listed of a case. Times in ms since the epoch. */
export interface CaseRow extends CaseRef {
  /** The key it is kept under. */
  readonly key: string;
  /** What is kept of it; null where only a promise is left, as of a case that was forgotten. */
  readonly kept: Checklist | null;
  readonly model: RecoveryModel;
  /** How much each step matters, by its id; empty while the agent said nothing of the case. */
  readonly needs: Needs;
  /** Name of the complaint type, where one was chosen. */
  readonly type: string | undefined;
  readonly done: number;
  /** How many steps are asked for; skipped ones are not. */
  readonly all: number;
  /** How many musts are neither done nor skipped. */
  readonly mustsOpen: number;
  readonly state: CaseState;
  /** When the next of its promises is to be kept; null where none is open. */
  readonly nextDue: number | null;
  readonly updatedAt: number;
  readonly followUps: readonly FollowUp[];
  /** What a search looks through, as `searchable` writes it. */
  readonly words: string;
}

type Needs = Readonly<Record<string, Need>>;

export type CaseFilter = CaseState | 'all';

/** How the words of a search are asked for: names of sites come from above. */
export type SiteNames = (site: string) => string;

/** Makes rows, and remembers those of cases of which nothing changed: a list of thousands changes one at a time. */
export class CaseRows {
  readonly #book: RecoveryBook;
  readonly #nameOf: SiteNames;
  readonly #needs = new Map<string, Needs>();
  readonly #known = new Map<string, CaseRow>();

  constructor(book: RecoveryBook, nameOf: SiteNames) {
    this.#book = book;
    this.#nameOf = nameOf;
  }

  /** The row of a case with its follow-ups (none of another's). The same object where all is as before. */
  row(ref: CaseRef, kept: Checklist | null, followUps: readonly FollowUp[], now: number): CaseRow {
    const key = caseKey(ref.site, ref.caseId);
    const known = this.#known.get(key);
    const row = this.#make(key, ref, kept, followUps, now);
    if (known !== undefined && isSame(known, row)) return known;
    this.#known.set(key, row);
    return row;
  }

  /** A case that is kept no more. */
  forget(key: string): void {
    this.#known.delete(key);
  }

  #make(
    key: string,
    { site, caseId }: CaseRef,
    kept: Checklist | null,
    followUps: readonly FollowUp[],
    now: number,
  ): CaseRow {
    const model = modelOf(this.#book, kept?.modelId);
    const needs = kept === null ? NO_NEEDS : this.#needsOf(kept.facts, model);
    const steps = kept === null ? NO_STEPS : stepsOf(kept, model, needs);
    const type = this.#book.playbooks.find(({ id }) => id === kept?.facts.type)?.name;
    const open = followUps.filter(({ doneAt }) => doneAt === undefined);
    return {
      key,
      site,
      caseId,
      kept,
      model,
      needs,
      type,
      ...steps,
      state: stateOf(kept, steps, open, now),
      nextDue: open.length === 0 ? null : Math.min(...open.map((each) => whenDue(each, now))),
      updatedAt: kept?.updatedAt ?? Math.max(0, ...followUps.map(({ madeAt }) => madeAt)),
      followUps,
      words: searchable([caseId, site, this.#nameOf(site), type ?? '', model.name].join(' ')),
    };
  }

  #needsOf(facts: CaseFacts, model: RecoveryModel): Needs {
    const { type, cause, severity, again } = facts;
    const key = [model.id, type, cause, severity, again].join(' ');
    const known = this.#needs.get(key);
    if (known !== undefined) return known;
    const needs = caseNeeds(this.#book, facts, model);
    this.#needs.set(key, needs);
    return needs;
  }
}

/** How much each step matters in a case; nothing is said of any while the agent said nothing of the case. */
function caseNeeds(book: RecoveryBook, facts: CaseFacts, model: RecoveryModel): Needs {
  const { type, cause, severity, again } = facts;
  if (type === undefined && cause === undefined && severity === undefined && again !== true) return NO_NEEDS;
  return Object.fromEntries(planFor(book, facts, model).steps.map(({ stepId, need }) => [stepId, need]));
}

/** The rows that a search and a filter leave, what is due first on top. */
export function listed(rows: readonly CaseRow[], search: string, filter: CaseFilter): readonly CaseRow[] {
  const words = searchable(search).split(' ').filter(Boolean);
  return rows
    .filter((row) => filter === 'all' || row.state === filter)
    .filter((row) => words.every((word) => row.words.includes(word)))
    .sort(byDue);
}

/** How many rows there are of each state. */
export function countStates(rows: readonly CaseRow[]): Readonly<Record<CaseFilter, number>> {
  const count = (state: CaseState) => rows.filter((row) => row.state === state).length;
  return { all: rows.length, open: count('open'), due: count('due'), done: count('done') };
}

/** Small letters without accents, so that "Muller" finds "Müller". */
export function searchable(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

interface StepCount {
  readonly done: number;
  readonly all: number;
  readonly mustsOpen: number;
}

const NO_NEEDS: Needs = {};
const NO_STEPS: StepCount = { done: 0, all: 0, mustsOpen: 0 };

function stepsOf(kept: Checklist, model: RecoveryModel, needs: Needs): StepCount {
  const count = { done: 0, all: 0, mustsOpen: 0 };
  for (const step of model.steps) {
    const state = stepState(kept, step);
    const need = Object.hasOwn(needs, step.id) ? needs[step.id] : undefined;
    const isSkipped = stepMark(state) === 'skipped';
    // What stays in the house is asked for only where the case asks for it.
    const isNeedless = need === 'none' || need === 'if-severe' || (step.internal && need === undefined);
    const isAsked = !isSkipped && !isNeedless;
    if (isDone(state)) count.done++;
    if (isDone(state) || isAsked) count.all++;
    if (need === 'must' && !isSkipped && !isDone(state)) count.mustsOpen++;
  }
  return count;
}

/** A reply has to have gone out before nothing is left to do: a draft that covers all is not sent yet. */
function stateOf(
  kept: Checklist | null,
  steps: StepCount,
  open: readonly FollowUp[],
  now: number,
): CaseState {
  if (open.some((each) => ['due', 'late'].includes(followUpState(each, now)))) return 'due';
  if (kept === null) return open.length === 0 ? 'done' : 'open';
  if (kept.closedAt !== undefined) return 'done';
  return kept.repliedAt !== undefined && steps.done === steps.all && open.length === 0 ? 'done' : 'open';
}

function whenDue(followUp: FollowUp, now: number): number {
  const isPutOff = followUpState(followUp, now) === 'waiting' && followUp.snoozedUntil !== undefined;
  return isPutOff ? (followUp.snoozedUntil as number) : dueAt(followUp.due);
}

const ORDER: Readonly<Record<CaseState, number>> = { due: 0, open: 1, done: 2 };

/** What is due, by when; then what is open, with a promise first; then what is done. Else the newest first. */
function byDue(one: CaseRow, other: CaseRow): number {
  if (one.state !== other.state) return ORDER[one.state] - ORDER[other.state];
  const [due, otherDue] = [
    one.nextDue ?? Number.POSITIVE_INFINITY,
    other.nextDue ?? Number.POSITIVE_INFINITY,
  ];
  if (due !== otherDue) return due - otherDue;
  return other.updatedAt - one.updatedAt || (one.key < other.key ? -1 : 1);
}

function isSame(one: CaseRow, other: CaseRow): boolean {
  const { followUps, ...rest } = one;
  return (
    followUps.length === other.followUps.length &&
    followUps.every((each, index) => each === other.followUps[index]) &&
    Object.entries(rest).every(([key, value]) => other[key as keyof CaseRow] === value)
  );
}
