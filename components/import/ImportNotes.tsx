import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportNote } from '../../lib/policy/import/outcome.ts';
import { Button } from '../controls/Button.tsx';
import { number } from '../words/locale.ts';
import { said } from '../words/said.ts';

/** So many are drawn at once. */
const STEP = 100;

export interface ImportNotesProps {
  /** left: not taken over; notes: taken over, but works otherwise. */
  readonly kind: 'left' | 'notes';
  readonly notes: readonly ImportNote[];
}

/** Everything that is not, or not quite, as it stood in the source, each with its place and reason. */
export function ImportNotes({ kind, notes }: ImportNotesProps) {
  const [shown, setShown] = useState(STEP);
  if (notes.length === 0) return null;
  const more = notes.length - shown;
  const count = { count: number(notes.length) };
  return (
    <section class="import-part">
      <h3>
        {kind === 'left'
          ? i18n.t('importer.left', notes.length, count)
          : i18n.t('importer.notes', notes.length, count)}
      </h3>
      <table class="import-table">
        <thead>
          <tr>
            <th scope="col">{i18n.t('importer.where')}</th>
            <th scope="col">{i18n.t('importer.what')}</th>
            <th scope="col">{i18n.t('importer.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {notes.slice(0, shown).map(({ where, what, why }, at) => (
            <tr key={at}>
              <td>{said(where)}</td>
              <td>{said(what)}</td>
              <td>{said(why)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <div class="row">
          <Button onClick={() => setShown(shown + STEP * 5)}>
            {i18n.t('importer.showMore', more, { count: number(more) })}
          </Button>
        </div>
      )}
    </section>
  );
}
