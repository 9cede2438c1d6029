import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';

/** Rows of a page: more than a tall screen shows, and few enough to be drawn in one short task. */
export const PAGE = 50;

export interface PagesProps {
  /** From 0. */
  readonly page: number;
  /** How many rows there are on all pages. */
  readonly count: number;
  readonly onPage: (page: number) => void;
}

/** Which part of a long list is shown, and the way to the next; nothing where one page holds it all. */
export function Pages({ page, count, onPage }: PagesProps) {
  if (count <= PAGE) return null;
  const from = page * PAGE + 1;
  const to = Math.min(count, from + PAGE - 1);
  return (
    <nav class="row cases-pages" aria-label={i18n.t('cases.pages.label')}>
      <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
        {i18n.t('cases.pages.back')}
      </Button>
      <Button disabled={to === count} onClick={() => onPage(page + 1)}>
        {i18n.t('cases.pages.next')}
      </Button>
      <span class="quiet-line">{i18n.t('cases.pages.shown', { from, to, count })}</span>
    </nav>
  );
}
