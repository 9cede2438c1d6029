import { i18n } from '#i18n';
import type { HoldDialogProps } from './HoldDialog.tsx';

type FixButtonsProps = Pick<HoldDialogProps, 'items' | 'fixable' | 'onFixAll' | 'onFixOne'> & {
  readonly areSlots: boolean;
};

/** The ways to mend what is open. The focus begins on the one that changes no word: a key pressed too soon does no harm. */
export function FixButtons({ items, fixable, areSlots, onFixAll, onFixOne }: FixButtonsProps) {
  const isOnlySteps = items.every(({ kind }) => kind === 'step');
  return (
    <div class="alternatives">
      {fixable > 0 && (
        <button type="button" class="alternative" onClick={onFixAll}>
          {i18n.t('hold.fixAll')}
        </button>
      )}
      <button type="button" class="alternative" data-first onClick={onFixOne}>
        {i18n.t(areSlots ? 'hold.fill' : isOnlySteps ? 'hold.write' : 'hold.fixOne')}
      </button>
    </div>
  );
}
