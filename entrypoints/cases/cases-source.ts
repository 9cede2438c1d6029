import type { CasesActions, CasesNotice, CasesView } from '../../components/cases/cases-view.ts';
import { readRetention, watchRetention } from '../../lib/platform/case-retention.ts';
import { watchCaseTrouble } from '../../lib/platform/case-trouble.ts';
import { countUnreadFollowUps, listFollowUps, watchFollowUps } from '../../lib/platform/follow-ups.ts';
import { readCasesInParts, watchCases } from '../../lib/platform/kept-cases.ts';
import { readRecoveryBook, watchRecoveryBook } from '../../lib/platform/recovery-source.ts';
import { type RecoveryBook, shippedBook } from '../../lib/recovery/recovery-book.ts';
import { casesActions } from './cases-actions.ts';
import { KeptRows } from './kept-rows.ts';

/** What is promised today becomes due while the page is open. */
const TICK_MS = 30_000;

export interface CasesSource {
  readonly actions: CasesActions;
  start(): void;
}

/**
 * Reads the cases, and tells of every change of them, whichever tab it was made in.
 * @param shipped what ships of recoveries, in the language of the interface
 */
export function watchCasesPage(
  signal: AbortSignal,
  onChange: (view: CasesView) => void,
  shipped = shippedBook,
): CasesSource {
  const desk = new CasesDesk(signal, onChange, shipped);
  return {
    actions: casesActions((notice) => desk.notify(notice)),
    start() {
      desk.watch();
      void desk.read().catch(() => desk.notify('unavailable'));
    },
  };
}

/** All that the page knows. */
class CasesDesk {
  readonly #signal: AbortSignal;
  readonly #onChange: (view: CasesView) => void;
  readonly #shipped: RecoveryBook;
  readonly #rows = new KeptRows();
  readonly #unreadable = new Set<string>();
  /** Told of since the page opened: what is still being read of them is older. */
  readonly #changed = new Set<string>();
  #unreadPromises = 0;
  #reading = true;
  #retentionDays = 0;
  #notice: CasesNotice | null = null;
  #isAsked = false;

  constructor(signal: AbortSignal, onChange: (view: CasesView) => void, shipped: RecoveryBook) {
    this.#signal = signal;
    this.#onChange = onChange;
    this.#shipped = shipped;
  }

  notify(notice: CasesNotice | null): void {
    this.#notice = notice;
    this.#show();
  }

  watch(): void {
    const signal = this.#signal;
    watchCases((key, kept) => this.#takeCase(key, kept), signal);
    watchFollowUps((list) => {
      this.#rows.setFollowUps(list, Date.now());
      this.#show();
      void this.#countUnread();
    }, signal);
    const onBook = (book: RecoveryBook) => {
      this.#rows.setBook(book, Date.now());
      this.#show();
    };
    watchRecoveryBook(onBook, signal, this.#shipped);
    watchCaseTrouble((error) => this.notify(error && (error === 'quota' ? 'quota' : 'unavailable')), signal);
    watchRetention(({ days }) => {
      this.#retentionDays = days;
      this.#show();
    }, signal);
    this.#tick();
  }

  async read(): Promise<void> {
    const [book, followUps, { days }] = await Promise.all([
      readRecoveryBook(this.#shipped),
      listFollowUps(),
      readRetention(),
    ]);
    this.#retentionDays = days;
    this.#rows.setBook(book, Date.now());
    this.#rows.setFollowUps(followUps, Date.now());
    await this.#countUnread();
    await readCasesInParts((part) => {
      for (const [key, kept] of Object.entries(part.cases)) {
        if (!this.#changed.has(key)) this.#rows.setCase(key, kept, Date.now());
      }
      for (const key of part.unreadable) if (!this.#changed.has(key)) this.#unreadable.add(key);
      this.#show();
    }, this.#signal);
    this.#reading = false;
    this.#show();
  }

  #takeCase(key: string, kept: Parameters<Parameters<typeof watchCases>[0]>[1]): void {
    if (kept === 'unreadable') this.#unreadable.add(key);
    else this.#unreadable.delete(key);
    this.#changed.add(key);
    this.#rows.setCase(key, kept === 'unreadable' ? null : kept, Date.now());
    this.#show();
  }

  async #countUnread(): Promise<void> {
    this.#unreadPromises = await countUnreadFollowUps();
    this.#show();
  }

  #tick(): void {
    const ticking = setInterval(() => {
      this.#rows.tick(Date.now());
      this.#show();
    }, TICK_MS);
    this.#signal.addEventListener('abort', () => clearInterval(ticking), { once: true });
  }

  /** Many changes of one moment are drawn once. */
  #show(): void {
    if (!this.#isAsked) queueMicrotask(() => this.#showNow());
    this.#isAsked = true;
  }

  #showNow(): void {
    this.#isAsked = false;
    if (this.#signal.aborted) return;
    this.#onChange({
      ...{ cases: this.#rows.shown, names: this.#rows.names, reading: this.#reading },
      unreadable: this.#unreadable.size + this.#unreadPromises,
      ...{ retentionDays: this.#retentionDays, notice: this.#notice },
    });
  }
}
