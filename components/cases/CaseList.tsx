import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CaseItem } from './CaseItem.tsx';
import type { CaseNames, CaseShown, CasesActions } from './cases-view.ts';
import { PAGE, Pages } from './Pages.tsx';
import { inPlace } from './stable-order.ts';

export interface CaseListProps {
  readonly cases: readonly CaseShown[];
  readonly names: CaseNames;
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: CasesActions;
  /** The open case was deleted: the focus needs another place. */
  readonly onGone: () => void;
}

/** The cases one under the other; one of them may be open. */
export function CaseList({ cases, names, now, actions, onGone }: CaseListProps) {
  const [open, setOpen] = useState<string | null>(null);
  const [wanted, setPage] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const order = useRef<readonly string[]>([]);
  const drawn = useDrawn(now);
  const rows = open === null ? cases : inPlace(cases, order.current);
  order.current = rows.map(({ row }) => row.key);
  const page = Math.max(0, Math.min(wanted, Math.ceil(rows.length / PAGE) - 1));
  const turnTo = (next: number) => {
    setOpen(null);
    setPage(next);
    // From its top, for eyes and for readers.
    list.current?.scrollIntoView();
    list.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <ul ref={list} class="cases" aria-label={i18n.t('cases.heading')} tabIndex={-1} onKeyDown={moveAlong}>
        {rows.slice(page * PAGE, (page + 1) * PAGE).map((shown) => {
          const { key } = shown.row;
          const isOpen = key === open;
          return drawn(shown, isOpen, () => (
            <CaseItem
              key={key}
              shown={shown}
              names={names}
              isOpen={isOpen}
              now={now}
              actions={actions}
              onToggle={() => setOpen(isOpen ? null : key)}
              onRemove={() => {
                setOpen(null);
                actions.remove(shown.row);
                onGone();
              }}
            />
          ));
        })}
      </ul>
      <Pages page={page} count={rows.length} onPage={turnTo} />
    </>
  );
}

interface Drawn {
  readonly shown: CaseShown;
  readonly isOpen: boolean;
  readonly now: number;
  readonly node: VNode;
}

/** Gives the node of a row again while nothing of it changed, so that the row is not even compared. */
function useDrawn(now: number) {
  const known = useRef(new Map<string, Drawn>());
  return (shown: CaseShown, isOpen: boolean, draw: () => VNode): VNode => {
    const before = known.current.get(shown.row.key);
    const isTimed = isOpen || shown.row.nextDue !== null;
    if (before && before.shown === shown && before.isOpen === isOpen && !isOpen) {
      if (!isTimed || before.now === now) return before.node;
    }
    const node = draw();
    known.current.set(shown.row.key, { shown, isOpen, now, node });
    return node;
  };
}

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrow keys from row to row. */
function moveAlong(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const buttons = [...list.querySelectorAll<HTMLElement>('.case-button')];
  const at = buttons.indexOf(event.target as HTMLElement);
  const to = at < 0 ? undefined : MOVES[event.key]?.(at, buttons.length - 1);
  if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  buttons[to]?.focus();
}
