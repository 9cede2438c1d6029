import type { CasesActions, CasesNotice, CasesView } from '../../components/cases/cases-view.ts';
import { readRetention, watchRetention } from '../../lib/platform/case-retention.ts';
import { watchCaseTrouble } from '../../lib/platform/case-trouble.ts';
import { countUnreadFollowUps, listFollowUps, watchFollowUps } from '../../lib/platform/follow-ups.ts';
import { readCasesInParts, watchCases } from '../../lib/platform/kept-cases.ts';
import { readRecoveryBook, watchRecoveryBook } from '../../lib/platform/recovery-source.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
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
  const rows = new KeptRows();
  const unreadable = new Set<string>();
  let unreadPromises = 0;
  /** Told of since the page opened: what is still being read of them is older. */
  const changed = new Set<string>();
  let reading = true;
  let retentionDays = 0;
  let notice: CasesNotice | null = null;
  let isAsked = false;

  const showNow = () => {
    isAsked = false;
    if (signal.aborted) return;
    const { shown, names } = rows;
    const lost = unreadable.size + unreadPromises;
    onChange({ cases: shown, names, reading, unreadable: lost, retentionDays, notice });
  };
  // Many changes of one moment are drawn once.
  const show = () => {
    if (!isAsked) queueMicrotask(showNow);
    isAsked = true;
  };
  const notify = (next: CasesNotice | null) => {
    notice = next;
    show();
  };
  const countUnread = async () => {
    unreadPromises = await countUnreadFollowUps();
    show();
  };
  const watch = () => {
    watchCases((key, kept) => {
      if (kept === 'unreadable') unreadable.add(key);
      else unreadable.delete(key);
      changed.add(key);
      rows.setCase(key, kept === 'unreadable' ? null : kept, Date.now());
      show();
    }, signal);
    watchFollowUps((list) => {
      rows.setFollowUps(list, Date.now());
      show();
      void countUnread();
    }, signal);
    watchRecoveryBook(
      (book) => {
        rows.setBook(book, Date.now());
        show();
      },
      signal,
      shipped,
    );
    watchCaseTrouble((error) => notify(error && (error === 'quota' ? 'quota' : 'unavailable')), signal);
    watchRetention(({ days }) => {
      retentionDays = days;
      show();
    }, signal);
    const ticking = setInterval(() => {
      rows.tick(Date.now());
      show();
    }, TICK_MS);
    signal.addEventListener('abort', () => clearInterval(ticking), { once: true });
  };
  const read = async () => {
    const [book, followUps, { days }] = await Promise.all([
      readRecoveryBook(shipped),
      listFollowUps(),
      readRetention(),
    ]);
    retentionDays = days;
    rows.setBook(book, Date.now());
    rows.setFollowUps(followUps, Date.now());
    await countUnread();
    await readCasesInParts((part) => {
      for (const [key, kept] of Object.entries(part.cases)) {
        if (!changed.has(key)) rows.setCase(key, kept, Date.now());
      }
      for (const key of part.unreadable) if (!changed.has(key)) unreadable.add(key);
      show();
    }, signal);
    reading = false;
    show();
  };

  return {
    actions: casesActions(notify),
    start() {
      watch();
      void read().catch(() => notify('unavailable'));
    },
  };
}
