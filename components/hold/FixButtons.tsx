import { i18n } from '#i18n';
import type { HoldDialogProps } from './HoldDialog.tsx';

type FixButtonsProps = Pick<HoldDialogProps, 'items' | 'fixable' | 'onFixAll' | 'onFixOne' | 'onWrite'> & {
  readonly areSlots: boolean;
};

/** The ways to mend what is open. The focus begins on the one that changes no word: a key pressed too soon does no harm. */
export function FixButtons({ items, fixable, areSlots, onFixAll, onFixOne, onWrite }: FixButtonsProps) {
  const [step] = items.every(({ kind }) => kind === 'step') ? items : [];
  return (
    <div class="alternatives">
      {fixable > 0 && (
        <button type="button" class="alternative" onClick={onFixAll}>
          {i18n.t('hold.fixAll')}
        </button>
      )}
      {step ? (
        <button type="button" class="alternative" data-first onClick={onWrite}>
          {i18n.t('hold.write', { what: step.words })}
        </button>
      ) : (
        <button type="button" class="alternative" data-first onClick={onFixOne}>
          {i18n.t(areSlots ? 'hold.fill' : 'hold.fixOne')}
        </button>
      )}
    </div>
  );
}
