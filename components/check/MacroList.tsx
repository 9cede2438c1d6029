import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MacroRow } from '../../lib/macros/macro-types.ts';
import { numberText } from '../backtest/number-words.ts';
import { SeverityMark } from '../controls/Marks.tsx';
import { useId } from '../controls/use-id.ts';
import { useVirtualRows } from '../studio/use-virtual-rows.ts';

/** Two lines of text and the room around them, in px. */
const ROW_HEIGHT = 56;
const PAGE = 10;

export interface MacroListProps {
  readonly rows: readonly MacroRow[];
  /** `nth` of the one that is open. */
  readonly selected: number | null;
  readonly onOpen: (nth: number) => void;
}

/** Every text with its counts, gone through by keys, however many there are; Enter or a click opens one. */
export function MacroList({ rows, selected, onOpen }: MacroListProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const drawn = useVirtualRows(box, rows.length, ROW_HEIGHT);
  const { current, setAt, onKeyDown } = useRowKeys({ rows, selected, onOpen }, drawn.show);
  if (rows.length === 0) return <p class="quiet-line">{i18n.t('check.macros.none')}</p>;
  const isDrawn = drawn.rows.some(({ index }) => index === current);
  return (
    <div
      ref={box}
      class="check-rows"
      role="listbox"
      tabIndex={0}
      aria-label={i18n.t('check.macros.list')}
      aria-activedescendant={isDrawn ? `${id}-${current}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div class="check-rows-all" role="presentation" style={{ height: `${drawn.height}px` }}>
        {drawn.rows.map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <MacroOption
                key={row.nth}
                id={`${id}-${index}`}
                row={row}
                place={{ index, start, all: rows.length }}
                isSelected={row.nth === selected}
                isCurrent={index === current}
                onClick={() => {
                  setAt(index);
                  onOpen(row.nth);
                }}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** The row that the keys are at, and what they do. @param show brings a row into sight */
function useRowKeys({ rows, selected, onOpen }: MacroListProps, show: (index: number) => void) {
  const [at, setAt] = useState(0);
  const current = Math.max(0, Math.min(at, rows.length - 1));
  const go = (index: number) => {
    setAt(index);
    show(index);
  };
  useEffect(() => {
    const opened = rows.findIndex(({ nth }) => nth === selected);
    if (opened >= 0) go(opened);
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[current];
    const to = movedTo(event.key, current, rows.length);
    if ((event.key === 'Enter' || event.key === ' ') && row) onOpen(row.nth);
    else if (to !== null) go(to);
    else return;
    event.preventDefault();
  };
  return { current, setAt, onKeyDown };
}

interface MacroOptionProps {
  readonly id: string;
  readonly row: MacroRow;
  /** Which of all rows it is, and where it begins in px. */
  readonly place: { readonly index: number; readonly start: number; readonly all: number };
  readonly isSelected: boolean;
  /** The keys are at it. */
  readonly isCurrent: boolean;
  readonly onClick: () => void;
}

function MacroOption({ id, row, place, isSelected, isCurrent, onClick }: MacroOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the list, which has the focus
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
    <div
      id={id}
      role="option"
      class="check-row"
      aria-selected={isSelected}
      aria-setsize={place.all}
      aria-posinset={place.index + 1}
      data-current={isCurrent || undefined}
      style={{ transform: `translateY(${place.start}px)`, height: `${ROW_HEIGHT}px` }}
      onClick={onClick}
    >
      <RowWords row={row} />
    </div>
  );
}

function RowWords({ row }: { readonly row: MacroRow }) {
  const { name, nth, excerpt, isEdited } = row;
  return (
    <>
      <span class="check-row-name">
        <span class="check-row-title" dir="auto">
          {name === '' ? i18n.t('check.macros.unnamed', { number: numberText(nth + 1) }) : name}
        </span>
        {isEdited && <span class="chip">{i18n.t('check.macros.changed')}</span>}
        <RowCounts row={row} />
      </span>
      <span class="check-row-excerpt" dir="auto">
        {excerpt}
      </span>
    </>
  );
}

function RowCounts({ row }: { readonly row: MacroRow }) {
  const counts = (['block', 'warn', 'hint'] as const).filter((severity) => row[severity] > 0);
  if (counts.length === 0) return <span class="check-row-counts">{i18n.t('check.macros.clean')}</span>;
  return (
    <span class="check-row-counts">
      {counts.map((severity) => (
        <span key={severity} class="check-row-count">
          <SeverityMark severity={severity} />
          {row[severity]}
        </span>
      ))}
    </span>
  );
}

function movedTo(key: string, at: number, count: number): number | null {
  const within = (to: number) => Math.max(0, Math.min(to, count - 1));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + PAGE);
    case 'PageUp':
      return within(at - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return within(count - 1);
    default:
      return null;
  }
}
