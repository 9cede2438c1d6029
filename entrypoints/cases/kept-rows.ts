import type { CaseNames, CaseShown } from '../../components/cases/cases-view.ts';
import { isUnnamed } from '../../lib/draft/sites/unnamed-case.ts';
import { siteNameOf } from '../../lib/platform/known-sites.ts';
import { type CaseRef, caseKey } from '../../lib/recovery/case-key.ts';
import { CaseRows } from '../../lib/recovery/case-list.ts';
import type { FollowUp } from '../../lib/recovery/case-types.ts';
import { type RecoveryBook, shippedBook } from '../../lib/recovery/recovery-book.ts';
import type { Checklist } from '../../lib/recovery/types.ts';

/**
 * The rows of the page: cases and follow-ups put together, each made anew only when something of it changed. All times
 * are ms since the epoch.
 */
export class KeptRows {
  readonly #kept = new Map<string, Checklist>();
  readonly #shown = new Map<string, CaseShown>();
  #followUps = new Map<string, readonly FollowUp[]>();
  #rows = new CaseRows(shippedBook, siteNameOf);
  names: CaseNames = namesIn(shippedBook);

  get shown(): readonly CaseShown[] {
    return [...this.#shown.values()];
  }

  /** Another policy: every row is another. */
  setBook(book: RecoveryBook, now: number): void {
    this.#rows = new CaseRows(book, siteNameOf);
    this.names = namesIn(book);
    for (const key of this.#shown.keys()) this.#make(key, now);
  }

  setCase(key: string, kept: Checklist | null, now: number): void {
    if (kept === null) this.#kept.delete(key);
    else this.#kept.set(key, kept);
    this.#make(key, now);
  }

  setFollowUps(list: readonly FollowUp[], now: number): void {
    const before = [...this.#followUps.keys()];
    this.#followUps = Map.groupBy(list, ({ site, caseId }) => caseKey(site, caseId));
    for (const key of new Set([...before, ...this.#followUps.keys()])) this.#make(key, now);
  }

  /** Time went by: what was to come may be due now. */
  tick(now: number): void {
    for (const key of this.#followUps.keys()) this.#make(key, now);
  }

  #make(key: string, now: number): void {
    const kept = this.#kept.get(key) ?? null;
    const followUps = this.#followUps.get(key) ?? [];
    const ref: CaseRef | undefined = kept ?? followUps.find(({ doneAt }) => doneAt === undefined);
    // A promise that was kept, of a case that was forgotten, is nothing to list.
    if (ref === undefined) {
      this.#shown.delete(key);
      this.#rows.forget(key);
      return;
    }
    const row = this.#rows.row(ref, kept, followUps, now);
    if (this.#shown.get(key)?.row === row) return;
    const shown = { row, siteName: siteNameOf(row.site), isUnnamed: isUnnamed(row.caseId) };
    this.#shown.set(key, shown);
  }
}

function namesIn({ playbooks, models }: RecoveryBook): CaseNames {
  const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
    Object.fromEntries(list.map(({ id, name }) => [id, name]));
  return {
    types: named(playbooks),
    models: named(models),
    // The first model that has a step names it.
    steps: named(models.flatMap(({ steps }) => steps).toReversed()),
  };
}
