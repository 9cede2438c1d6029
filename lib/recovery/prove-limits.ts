import { type PolicyProblem, placeOf } from '../policy/problem.ts';
import { SEVERITIES } from '../policy/recovery/playbook-shape.ts';
import type { PolicyRecovery } from '../policy/recovery/recovery-shape.ts';
import { overlayBook } from './overlay-book.ts';
import type { RecoveryBook } from './recovery-book.ts';

const PATH = ['recovery', 'limits'];

/** What keeps the limits of a policy from being understood: "up to 20", of nobody knows what. */
export function proveLimits(root: unknown, { limits = {} }: PolicyRecovery): PolicyProblem[] {
  return SEVERITIES.flatMap((severity) => {
    const { amount, currency } = limits[severity] ?? {};
    if (amount === undefined || currency !== undefined) return [];
    const where = placeOf(root, [...PATH, severity]);
    return [{ where, what: `${amount} of which money?`, mend: 'Add "currency", e.g. "EUR".' }];
  });
}

/** Limits by which a worse case may have less than a milder one, those that ship and hold beside them included. */
export function auditLimits(root: unknown, said: PolicyRecovery): PolicyProblem[] {
  if (said.limits === undefined) return [];
  const { limits } = overlayBook(said);
  return SEVERITIES.slice(1).flatMap((worse, at) => {
    const milder = SEVERITIES[at]!;
    if (!isLess(limits[worse], limits[milder])) return [];
    const where = placeOf(root, [...PATH, said.limits?.[worse] === undefined ? milder : worse]);
    const what = `a ${worse} case may have less than a ${milder} one.`;
    return [{ where, what, mend: `Allow as much in the ${worse} case, or less in the ${milder} one.` }];
  });
}

type Limit = RecoveryBook['limits'][keyof RecoveryBook['limits']];

/** Less of the same; where a lead decides, more may be given. */
function isLess(one: Limit, other: Limit): boolean {
  if (one === undefined || other === undefined || one.lead || other.lead) return false;
  const isBelow = (key: 'percent' | 'amount') =>
    one[key] !== undefined && other[key] !== undefined && one[key] < other[key];
  return isBelow('percent') || (one.currency === other.currency && isBelow('amount'));
}
