import { i18n } from '#i18n';
import { BrandMark } from '../controls/Marks.tsx';

/** The views of Amend's page, by the word that names them in its address. */
export const VIEWS = ['settings', 'studio', 'backtest'] as const;
export type ViewName = (typeof VIEWS)[number];

/** Pages of their own beside them, by their files. */
const PAGES = { check: 'check.html', practice: 'practice.html' } as const;
type PageName = keyof typeof PAGES;

/** The way between the views and pages: links, so that Back, a new tab and a bookmark work as everywhere. */
export function ShellNav({ current }: { current: ViewName | PageName }) {
  const options = current in PAGES ? 'options.html' : '';
  return (
    <header class="shell">
      <span class="shell-brand">
        <BrandMark />
        <span class="shell-name">{i18n.t('app.name')}</span>
      </span>
      <nav class="tabs" aria-label={i18n.t('studio.shell.label')}>
        {VIEWS.map((view) => (
          <a
            key={view}
            class="tab"
            href={`${options}#${view}`}
            {...(view === current ? { 'aria-current': 'page' as const } : {})}
          >
            {i18n.t(`studio.shell.${view}`)}
          </a>
        ))}
        {(Object.keys(PAGES) as PageName[]).map((page) => (
          <a
            key={page}
            class="tab"
            href={PAGES[page]}
            {...(page === current ? { 'aria-current': 'page' as const } : {})}
          >
            {i18n.t(`${page}.nav`)}
          </a>
        ))}
      </nav>
    </header>
  );
}
