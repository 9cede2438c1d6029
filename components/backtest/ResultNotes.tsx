import { i18n } from '#i18n';
import { said } from '../words/said.ts';
import type { RunDone } from './backtest-view.ts';

/** What could not be read in the files, and rules that could not run: named, so that no number hides it. */
export function ResultNotes({ run }: { readonly run: RunDone }) {
  const { notes, problems } = run;
  if (notes.length + problems.length === 0) return null;
  return (
    <div class="notice">
      <p class="notice-title">{i18n.t('backtest.result.notes')}</p>
      <ul class="problems">
        {notes.map(({ file, where, what, mend }) => (
          <li key={`${file}\n${what}`}>
            <code>
              {file}, {said(where)}
            </code>
            <span>
              {said(what)} {said(mend)}
            </span>
          </li>
        ))}
        {problems.map(({ where, what, mend }) => (
          <li key={`${where}\n${mend}`}>
            <code>{said(where)}</code>
            <span>
              {said(what)} {said(mend)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
