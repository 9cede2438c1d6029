import { i18n } from '#i18n';
import type { PolicyRow } from '../../lib/policy/subscription/policy-row.ts';
import { Fold } from '../controls/Fold.tsx';
import { PolicyChange } from '../policies/PolicyChange.tsx';
import { PolicyHead } from '../policies/PolicyHead.tsx';
import { PolicyProblems } from '../policies/PolicyProblems.tsx';
import { ageText } from './age.ts';
import type { PolicyLine } from './panel-view.ts';

/** For so long a change is told while the fold is shut, in ms. */
const NEWS = 14 * 86_400_000;

/** The policies in force: how old each is, what changed last and what is in its way. Nothing where what ships is alone. */
export function PolicyFold({ policy, now }: { policy: PolicyLine | null; now: number }) {
  const rows = policy?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Fold name="policies" heading={i18n.t('panel.policies.heading')} summary={summaryOf(rows, now)}>
      <ul>
        {rows.map((row) => (
          <li key={row.id} class="policy-item">
            <PolicyHead row={row} now={now} />
            <PolicyProblems row={row} now={now} />
            <PolicyChange change={row.change} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** What needs a look first, then what is new. */
function summaryOf(rows: readonly PolicyRow[], now: number): string | undefined {
  const troubled = rows.filter(({ problems }) => problems.length > 0).length;
  if (troubled > 0) return i18n.t('panel.policies.toLookAt', troubled, { count: troubled });
  const newest = Math.max(...rows.map(({ change }) => change?.at ?? Number.NEGATIVE_INFINITY));
  if (now - newest > NEWS) return undefined;
  return i18n.t('panel.policies.changed', { age: ageText(newest, now) });
}
