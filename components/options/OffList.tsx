import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { editorName } from '../panel/editor-name.ts';
import { offLine } from '../panel/switch-words.ts';
import type { OffRow, OptionsActions } from './options-view.ts';

export interface OffListProps {
  readonly rows: readonly OffRow[];
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: Pick<OptionsActions, 'turnOn' | 'turnOffEverywhere'>;
}

/** All that the agent turned off, how long it stays so, and the way back. */
export function OffList({ rows, now, actions }: OffListProps) {
  if (rows.length === 0) return <p class="quiet-line">{i18n.t('options.sites.noneOff')}</p>;
  return (
    <ul class="rows">
      {rows.map((row) => (
        <OffItem key={`${row.host} ${row.kind}`} row={row} now={now} actions={actions} />
      ))}
    </ul>
  );
}

function OffItem({ row, now, actions }: Omit<OffListProps, 'rows'> & { row: OffRow }) {
  const what = whatOf(row);
  const { kind, host } = row;
  const isSettled = kind === undefined && row.by !== undefined;
  return (
    <li class="list-row">
      <span class="list-row-name">
        {what}
        <span class="list-row-about">
          {kind === undefined ? offLine(row, now) : i18n.t('panel.here.offForGood')}
        </span>
      </span>
      {kind !== undefined && host !== null && (
        <Button
          look="quiet"
          aria-label={i18n.t('options.sites.everywhereFor', { kind: editorName(kind) })}
          onClick={() => actions.turnOffEverywhere(kind)}
        >
          {i18n.t('options.sites.everywhere')}
        </Button>
      )}
      {!isSettled && (
        <Button aria-label={i18n.t('options.sites.turnOnFor', { what })} onClick={() => actions.turnOn(row)}>
          {i18n.t('options.sites.turnOn')}
        </Button>
      )}
    </li>
  );
}

function whatOf({ host, kind }: OffRow): string {
  if (kind === undefined) return host ?? '';
  const name = editorName(kind);
  return host === null
    ? i18n.t('options.sites.kindEverywhere', { kind: name })
    : i18n.t('options.sites.kindAt', { kind: name, host });
}
