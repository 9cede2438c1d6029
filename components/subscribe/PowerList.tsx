import { i18n } from '#i18n';
import type { Power } from '../../lib/policy/subscription/policy-summary.ts';
import { powerText } from './power-words.ts';

/** What the policy will be able to do, in plain words; and what no policy can. */
export function PowerList({ powers }: { powers: readonly Power[] }) {
  return (
    <section class="subscribe-part" aria-labelledby="amend-powers">
      <h2 id="amend-powers">{i18n.t('subscribe.powers')}</h2>
      <ul class="points">
        {powers.map((power) => (
          <li key={power.kind}>{powerText(power)}</li>
        ))}
      </ul>
      <p class="quiet-line">{i18n.t('subscribe.limitsOfPolicies')}</p>
    </section>
  );
}
