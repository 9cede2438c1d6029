import { press, sendControlIn } from '../../lib/draft/send-controls.ts';
import { namesakeOf } from '../../lib/draft/send-namesake.ts';
import { sendButtonOf } from '../../lib/draft/sites/page-parts.ts';
import type { AnywayReason } from '../../lib/recovery/sent-anyway.ts';
import type { HoldDeps, HoldDesk } from '../hold/hold-part.ts';
import type { OpenReasons } from '../hold/open-reasons.ts';

/** Why a reply goes as it is, and what was open in it. */
export interface Why {
  readonly reason: AnywayReason;
  readonly reasons: OpenReasons;
}

/**
 * Presses what stands in the place of a control that the page drew anew, for the agent; false where there is none. A
 * shortcut (null) presses the button that the product's own data name, or that is alone with the composer; for
 * "Schedule send" none but its namesake is ever pressed.
 */
export function pressesAgain(
  control: Element | null,
  deps: Pick<HoldDeps, 'element' | 'site'>,
): () => boolean {
  const own = () => ownControl(deps);
  const isOwn = control === null || control === own();
  const namesake = control && namesakeOf(control);
  return () => {
    const found = namesake?.() ?? (isOwn ? own() : null);
    return found !== null && found !== control && press(found);
  };
}

/** Keeps why, after the reply has gone: nobody waits for it. */
export function keepWhy(
  desk: Pick<HoldDesk, 'sentAnyway'>,
  { reason, reasons: { wording, slots, steps } }: Why,
  onFault: HoldDeps['onFault'],
): void {
  try {
    const rules = [...new Set(wording.map(({ ruleId }) => ruleId))];
    desk.sentAnyway({ reason, rules, slots: slots.length, steps: steps.map(({ id }) => id) });
  } catch (error) {
    onFault?.(error);
  }
}

function ownControl({ element, site }: Pick<HoldDeps, 'element' | 'site'>): Element | null {
  const control = sendButtonOf(site(), element);
  return control && sendControlIn([control], { composer: element, site: site(), opened: [] });
}
