import { i18n } from '#i18n';
import { Chevron } from '../controls/Marks.tsx';
import { useId } from '../controls/use-id.ts';
import { CaseDetails } from './CaseDetails.tsx';
import { progressText, promiseText, titleOf } from './case-lines.ts';
import type { CaseNames, CaseShown, CasesActions } from './cases-view.ts';
import { shortStamp, stampText } from './stamp.ts';

export interface CaseItemProps {
  readonly shown: CaseShown;
  readonly names: CaseNames;
  readonly isOpen: boolean;
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: CasesActions;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}

/** One case: what it is, how far it is, what is due; all of it on a click. */
export function CaseItem({ shown, names, isOpen, now, actions, onToggle, onRemove }: CaseItemProps) {
  const { row } = shown;
  const id = useId();
  const promise = promiseText(shown, now);
  return (
    <li class="case" data-state={row.state}>
      <h2 class="case-heading">
        <button
          type="button"
          class="case-button"
          aria-expanded={isOpen}
          aria-controls={`${id}-details`}
          onClick={onToggle}
        >
          <Chevron />
          <span class="case-body">
            <span class="case-top">
              <span class="case-title">{titleOf(shown)}</span>
              <span class={row.state === 'open' ? 'hidden-visually' : 'case-state'}>
                {i18n.t(`cases.state.${row.state}`)}
              </span>
            </span>
            <span class="case-line">{progressText(shown)}</span>
            {promise !== '' && <span class="case-promise">{promise}</span>}
          </span>
          <span class="case-changed" title={stampText(row.updatedAt)}>
            <span class="hidden-visually">{i18n.t('cases.changed', { when: '' })}</span>
            {shortStamp(row.updatedAt, now)}
          </span>
        </button>
      </h2>
      <div class="case-details" id={`${id}-details`} hidden={!isOpen}>
        {isOpen && (
          <CaseDetails shown={shown} names={names} now={now} actions={actions} onRemove={onRemove} />
        )}
      </div>
    </li>
  );
}
