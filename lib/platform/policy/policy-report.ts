import { policyStatus } from '../policy-source.ts';
import { readSubscriptions, type Subscription } from './kept-subscriptions.ts';
import type { LayerHead } from './policy-state.ts';

/**
 * How policies stand, in lines for a report: states, numbers and times. No name and no address of one that was installed:
 * those are their authors' own text, and may name a team or a customer.
 */
export async function policyLines(): Promise<string[]> {
  const [status, subscriptions] = await Promise.all([policyStatus(), readSubscriptions().catch(() => [])]);
  const { name, revision, rules, layers, notes, unreadable } = status;
  const first =
    layers.length === 0
      ? `Policy: ${name}, shipped, revision ${revision}, ${rules} rules`
      : `Policies: ${layers.length} installed, ${rules} rules run, ${notes.length} wish(es) not granted`;
  return [
    unreadable ? `${first}; what was laid of them cannot be read` : first,
    ...layers.map((layer) => `  ${layerLine(layer)}`),
    ...subscriptions.map((subscription) => `  ${subscriptionLine(subscription)}`),
  ];
}

function layerLine({ source, level, revision, signed, problem }: LayerHead): string {
  const about = [
    `by ${source.kind}`,
    `of ${level} level`,
    `revision ${revision}`,
    signed ? 'signed' : 'not signed',
  ];
  return [...about, ...(problem === undefined ? [] : [problem])].join(', ');
}

function subscriptionLine({ by, lastGood, next, failures, problem }: Subscription): string {
  const time = (at: number | null) => (at === null ? 'never' : new Date(at).toISOString());
  return [
    by.managed ? 'Managed subscription' : 'Subscription',
    `last good ${time(lastGood)}`,
    `next look ${time(next)}`,
    `${failures} failure(s)`,
    ...(problem === null ? [] : [`${problem.kind} at ${time(problem.at)}`]),
  ].join(', ');
}
