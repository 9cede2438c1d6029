import { i18n } from '#i18n';
import type { CasePlan, Playbook } from '../../lib/recovery/playbook.ts';
import type { RecoveryModel } from '../../lib/recovery/types.ts';
import { Fold } from '../controls/Fold.tsx';
import { type ClockShown, clockMoment, clockText } from './clock-view.ts';
import { firstText, inHand, isUsualLimit, limitText } from './playbook-view.ts';

export interface PlaybookFoldProps {
  readonly plan: CasePlan & { readonly playbook: Playbook };
  readonly model: RecoveryModel;
  /** What runs on the case, the first to run out first. */
  readonly clocks: readonly ClockShown[];
  /** ms since the epoch. */
  readonly now: number;
}

/** What a complaint of this kind asks for: what puts it right, and what the agent may give on top. */
export function PlaybookFold({ plan, model, clocks, now }: PlaybookFoldProps) {
  const { playbook, stance, limit } = plan;
  const { reinstatements, free, byLead } = inHand(plan);
  const first = firstText(plan, model);
  const isUsual = isUsualLimit(limit);
  return (
    <Fold name="playbook" heading={i18n.t('panel.playbook.heading')}>
      <p class="quiet-line">{playbook.about}</p>
      <div class="fields">
        {stance === 'check-first' && <p>{i18n.t('panel.playbook.checkFirst')}</p>}
        {first !== undefined && <p>{first}</p>}
        {clocks.length > 1 && (
          <Listed
            heading={i18n.t('panel.playbook.clocks')}
            names={firstOfEach(clocks).map((clock) => `${clockText(clock, now)}, ${clockMoment(clock, now)}`)}
          />
        )}
        <Listed heading={i18n.t('panel.playbook.mend')} names={reinstatements} />
        <Listed
          heading={i18n.t(isUsual ? 'panel.playbook.usualGestures' : 'panel.playbook.gestures')}
          names={free}
          hint={limitText(limit, isUsual)}
        />
        <Listed heading={i18n.t('panel.playbook.lead')} names={byLead} />
        {free.length + byLead.length === 0 && <p class="quiet-line">{i18n.t('panel.playbook.noGestures')}</p>}
      </div>
    </Fold>
  );
}

/** Of several standards for one thing the one that runs out first. */
function firstOfEach(clocks: readonly ClockShown[]): readonly ClockShown[] {
  return clocks.filter(({ name }, at) => clocks.findIndex((other) => other.name === name) === at);
}

function Listed({
  heading,
  names,
  hint,
}: {
  heading: string;
  names: readonly string[];
  hint?: string | undefined;
}) {
  if (names.length === 0) return null;
  return (
    <div class="listed">
      <h3 class="field-label">{heading}</h3>
      <ul class="bullets">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {hint !== undefined && <p class="quiet-line">{hint}</p>}
    </div>
  );
}
