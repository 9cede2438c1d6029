import { i18n } from '#i18n';
import type { SkipReason } from '../../lib/recovery/case-types.ts';
import type { RecoveryStep } from '../../lib/recovery/types.ts';
import { Button } from '../controls/Button.tsx';
import { skipReasons } from './case-words.ts';

export interface StepMenuProps {
  readonly step: RecoveryStep;
  /** What it does for the customer stands beside it already. */
  readonly isExplained: boolean;
  /** Absent where a line stands there already, or none would help. */
  readonly onLine?: (() => void) | undefined;
  /** Absent where the step is set aside already. */
  readonly onSkip?: ((reason: SkipReason) => void) | undefined;
}

/** What else there is to a step: what it does for the customer, a line for it, and setting it aside. */
export function StepMenu({ step, isExplained, onLine, onSkip }: StepMenuProps) {
  return (
    <>
      {!isExplained && <p class="quiet-line">{step.purpose}</p>}
      {onLine && (
        <Button aria-label={i18n.t('panel.steps.showLineFor', { step: step.name })} onClick={onLine}>
          {i18n.t('panel.steps.showLine')}
        </Button>
      )}
      {onSkip && (
        <fieldset class="field">
          <legend class="field-label">{i18n.t('panel.steps.skipBecause')}</legend>
          <div class="choices">
            {skipReasons().map(({ id, name }) => (
              <button
                key={id}
                type="button"
                class="choice"
                aria-label={i18n.t('panel.steps.skipFor', { step: step.name, reason: name })}
                onClick={() => onSkip(id)}
              >
                {name}
              </button>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
