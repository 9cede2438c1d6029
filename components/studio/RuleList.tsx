import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { useId } from '../controls/use-id.ts';
import { ListFilters } from './ListFilters.tsx';
import { RuleOption } from './RuleOption.tsx';
import type { ListView, StudioActions } from './studio-view.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

/** Two lines of text and the room around them, in px. */
const ROW_HEIGHT = 52;
const PAGE = 10;

export interface RuleListProps {
  readonly list: ListView;
  readonly actions: Pick<StudioActions, 'select' | 'search' | 'narrow' | 'addRule' | 'openImport'>;
  /** The agent chose a rule to work on: by Enter or by the mouse. */
  readonly onOpen: () => void;
}

/** All rules of the policy and its packs: found by words and kind, gone through by keys, however many there are. */
export function RuleList({ list, actions, onOpen }: RuleListProps) {
  const search = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  return (
    <section class="studio-list" aria-label={i18n.t('studio.list.label')}>
      <div class="studio-list-tools">
        <div class="row">
          <Button look="primary" onClick={actions.addRule}>
            {i18n.t('studio.list.add')}
          </Button>
          <Button onClick={actions.openImport}>{i18n.t('studio.list.import')}</Button>
        </div>
        <ListFilters list={list} actions={actions} search={search} onDown={() => box.current?.focus()} />
      </div>
      <Rows list={list} actions={actions} box={box} search={search} onOpen={onOpen} />
    </section>
  );
}

interface RowsProps extends RuleListProps {
  readonly box: { current: HTMLDivElement | null };
  readonly search: { current: HTMLInputElement | null };
}

function Rows({ list, actions, box, search, onOpen }: RowsProps) {
  const id = useId();
  const { rows, selected } = list;
  const at = rows.findIndex(({ key }) => key === selected);
  const drawn = useVirtualRows(box, rows.length, ROW_HEIGHT);
  // Wherever the choice came from, it is in sight.
  useEffect(() => {
    if (at >= 0) drawn.show(at);
  }, [selected, at]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && at >= 0) return onOpen();
    const to = movedTo(event.key, at, rows.length);
    if (to !== null) {
      event.preventDefault();
      const row = rows[Math.max(0, Math.min(to, rows.length - 1))];
      if (row) actions.select(row.key);
    } else if (event.key.length === 1 && event.key !== ' ') search.current?.focus();
  };
  if (rows.length === 0) return <NoRows list={list} actions={actions} />;
  const isDrawn = drawn.rows.some(({ index }) => index === at);
  return (
    <div
      ref={box}
      class="studio-rows"
      role="listbox"
      tabIndex={0}
      aria-label={i18n.t('studio.list.label')}
      aria-activedescendant={isDrawn ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div class="studio-rows-all" role="presentation" style={{ height: `${drawn.height}px` }}>
        {drawn.rows.map(({ index, start }) => (
          <ListedRow
            key={rows[index]?.key}
            id={`${id}-${index}`}
            list={list}
            at={index}
            top={start}
            onChoose={(key) => {
              actions.select(key);
              onOpen();
            }}
          />
        ))}
      </div>
    </div>
  );
}

interface ListedRowProps {
  readonly id: string;
  readonly list: ListView;
  readonly at: number;
  /** In px from the top of the list. */
  readonly top: number;
  readonly onChoose: (key: string) => void;
}

function ListedRow({ id, list, at, top, onChoose }: ListedRowProps) {
  const row = list.rows[at];
  if (row === undefined) return null;
  return (
    <RuleOption
      id={id}
      row={row}
      at={at}
      count={list.rows.length}
      top={top}
      isSelected={row.key === list.selected}
      isUnfinished={list.unfinished.has(row.key)}
      note={list.grave.has(row.key) ? 'mend' : list.noted.has(row.key) ? 'look' : null}
      onChoose={() => onChoose(row.key)}
    />
  );
}

function movedTo(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at < 0 ? 0 : at - 1;
    case 'PageDown':
      return at + PAGE;
    case 'PageUp':
      return at - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function NoRows({ list, actions }: Pick<RuleListProps, 'list' | 'actions'>) {
  if (list.counts.all === 0) return <p class="studio-rows-none">{i18n.t('studio.list.empty')}</p>;
  const showAll = () => {
    actions.search('');
    actions.narrow({ quick: 'all', category: '', severity: undefined, language: '' });
  };
  return (
    <div class="studio-rows-none">
      <p>{i18n.t('studio.list.none')}</p>
      <Button onClick={showAll}>{i18n.t('studio.list.showAll')}</Button>
    </div>
  );
}
