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
  const [at, setAt] = useState(0);
  const drawn = useVirtualRows(box, rows.length, ROW_HEIGHT);
  const current = Math.max(0, Math.min(at, rows.length - 1));
  useEffect(() => {
    const opened = rows.findIndex(({ nth }) => nth === selected);
    if (opened < 0) return;
    setAt(opened);
    drawn.show(opened);
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[current];
    const to = movedTo(event.key, current, rows.length);
    if ((event.key === 'Enter' || event.key === ' ') && row) onOpen(row.nth);
    else if (to !== null) {
      setAt(to);
      drawn.show(to);
    } else return;
    event.preventDefault();
  };
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
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the list, which has the focus
              // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
              <div
                key={row.nth}
                id={`${id}-${index}`}
                role="option"
                class="check-row"
                aria-selected={row.nth === selected}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                data-current={index === current || undefined}
                style={{ transform: `translateY(${start}px)`, height: `${ROW_HEIGHT}px` }}
                onClick={() => {
                  setAt(index);
                  onOpen(row.nth);
                }}
              >
                <RowWords row={row} />
              </div>
            )
          );
        })}
      </div>
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
