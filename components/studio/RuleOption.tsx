import { i18n } from '#i18n';
import { SeverityMark } from '../controls/Marks.tsx';
import { LockMark } from './StudioMarks.tsx';
import type { ListRow } from './studio-view.ts';

export interface RuleOptionProps {
  readonly id: string;
  readonly row: ListRow;
  readonly at: number;
  readonly count: number;
  /** In px from the top of the list. */
  readonly top: number;
  readonly isSelected: boolean;
  /** The policy cannot take it as it is written. */
  readonly isUnfinished: boolean;
  readonly note: 'mend' | 'look' | null;
  readonly onChoose: () => void;
}

/** One rule in the list: how strict, its name, its words, whose it is. */
export function RuleOption(props: RuleOptionProps) {
  const { id, row, at, count, top, isSelected, isUnfinished, note, onChoose } = props;
  const { name, words, severity, off, locked, state: kept } = factsOf(row);
  const state = isUnfinished ? 'draft' : kept;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the list, which says by its active option where they act
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, as of every list of this kind
    <div
      id={id}
      class="studio-option"
      role="option"
      aria-selected={isSelected}
      aria-setsize={count}
      aria-posinset={at + 1}
      data-off={off || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onChoose}
    >
      <SeverityMark severity={severity} />
      <span class="studio-option-name">{name}</span>
      <span class="studio-option-state">
        {locked && <LockMark />}
        {note && (
          <span class="studio-option-note" data-note={note}>
            {i18n.t(note === 'mend' ? 'studio.audit.mend' : 'studio.audit.look', 1, { count: 1 })}
          </span>
        )}
        {state !== null && <span class="studio-tag">{i18n.t(`studio.list.states.${state}`)}</span>}
      </span>
      <span class="studio-option-words">{words}</span>
    </div>
  );
}

function factsOf(row: ListRow) {
  if (row.from === 'draft') {
    const { draft } = row;
    const name = draft.name || draft.phrases[0] || i18n.t('studio.list.unnamed');
    return { name, words: '', severity: draft.severity, off: false, locked: false, state: 'draft' as const };
  }
  const { name, rule, severity, off, locked, why } = row;
  // The patterns that ship are long; why they are there says more of them.
  const words = row.from === 'own' ? rule.phrases.join(' · ') : why;
  return { name, words, severity, off, locked, state: stateOf(row) };
}

/** The one word that matters most; a rule that is as it ships needs none. */
function stateOf(row: Exclude<ListRow, { from: 'draft' }>): 'off' | 'changed' | 'own' | null {
  if (row.off) return 'off';
  if (row.from === 'own') return 'own';
  return row.state === 'changed-here' ? 'changed' : null;
}
