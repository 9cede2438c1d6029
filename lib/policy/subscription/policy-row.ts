import type { Level } from '../layers/layer-types.ts';
import type { Fingerprint } from '../signing/signing-types.ts';

/** What keeps a policy from being up to date, or from being in force. */
export type RowProblem =
  /** Past its last day (`2026-01-31`), and goes on. */
  | { readonly kind: 'expired' | 'stopped'; readonly day: string }
  /**
   * What is kept of it cannot be read; or it is not signed, though the organisation takes signed ones only; or agents are
   * to have no rules of their own.
   */
  | { readonly kind: 'unreadable' | 'unsigned' | 'barred' }
  /** Its host has not answered since (ms since the epoch; null: never). */
  | { readonly kind: 'silent'; readonly since: number | null }
  /** What came last was refused. */
  | { readonly kind: 'refused'; readonly what: string; readonly mend: string };

/** What is different in the revision that came last, in rules; `at` in ms since the epoch. */
export interface RowChange {
  readonly note?: string | undefined;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly at: number;
}

/** One policy as people see it in a list of what is in force. All times in ms since the epoch. */
export interface PolicyRow {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly from: 'managed' | 'subscription' | 'file' | 'own';
  /** null where the first copy has not come yet. */
  readonly revision: number | null;
  /** When this revision was put in force here. */
  readonly since: number | null;
  readonly owner: string | null;
  /** null where nobody signed it. */
  readonly fingerprint: Fingerprint | null;
  /** Where it comes from: an https address, or the name of a file. */
  readonly place: string | null;
  readonly lastGood: number | null;
  /** When it is looked for next; null for what does not come from an address. */
  readonly next: number | null;
  readonly problems: readonly RowProblem[];
  readonly change: RowChange | null;
  /** The agent may take it away. */
  readonly canStop: boolean;
}

/** What is kept of a layer, as far as a list shows it. */
export interface RowLayer {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly level: Level;
  readonly since: number;
  readonly source:
    | { readonly kind: 'file'; readonly fileName: string }
    | { readonly kind: 'subscription'; readonly subscriptionId: string }
    | { readonly kind: 'managed' }
    | { readonly kind: 'own' };
  readonly signed: Fingerprint | null;
  readonly owner?: string | undefined;
  readonly expires?: string | undefined;
  readonly problem?: 'expired' | 'stopped' | 'unreadable' | 'unsigned' | 'barred' | undefined;
}

/** What is kept of a subscription, as far as a list shows it. */
export interface RowSubscription {
  readonly id: string;
  readonly address: string;
  readonly name: string;
  readonly level: Level;
  readonly fingerprint: Fingerprint | null;
  readonly lastGood: number | null;
  readonly next: number;
  readonly problem: { readonly kind: string; readonly what: string; readonly mend: string } | null;
  readonly changed: RowChange | null;
  readonly managed: boolean;
}

/** Lists what is in force, and the subscriptions whose first copy has yet to come, in the order of the layers. */
export function policyRows(
  layers: readonly RowLayer[],
  subscriptions: readonly RowSubscription[],
): readonly PolicyRow[] {
  const byId = new Map(subscriptions.map((each) => [each.id, each]));
  const rows = layers.map((layer) => {
    const { source } = layer;
    const id = source.kind === 'subscription' ? source.subscriptionId : null;
    return rowOf(layer, id === null ? undefined : byId.get(id));
  });
  const shown = new Set(rows.map(({ id }) => id));
  return [...rows, ...subscriptions.filter(({ id }) => !shown.has(id)).map(waitingRow)];
}

function rowOf(layer: RowLayer, subscription: RowSubscription | undefined): PolicyRow {
  const { id, name, level, source, revision, since, owner = null, signed } = layer;
  const isManaged = source.kind === 'managed' || subscription?.managed === true;
  return {
    id: subscription?.id ?? id,
    name,
    level,
    from: isManaged ? 'managed' : source.kind,
    revision,
    since,
    owner,
    fingerprint: signed,
    place: subscription?.address ?? (source.kind === 'file' ? source.fileName : null),
    lastGood: subscription?.lastGood ?? null,
    next: subscription?.next ?? null,
    problems: [...ownProblem(layer), ...hostProblem(subscription)],
    change: subscription?.changed ?? null,
    // What is the agent's own is changed where it is written.
    canStop: !isManaged && source.kind !== 'own',
  };
}

function waitingRow(subscription: RowSubscription): PolicyRow {
  const { id, name, level, fingerprint, address, lastGood, next, managed } = subscription;
  return {
    id,
    name,
    level,
    from: managed ? 'managed' : 'subscription',
    revision: null,
    since: null,
    owner: null,
    fingerprint,
    place: address,
    lastGood,
    next,
    problems: hostProblem(subscription),
    change: null,
    canStop: !managed,
  };
}

function ownProblem({ problem, expires = '' }: RowLayer): RowProblem[] {
  if (problem === undefined) return [];
  return [
    problem === 'expired' || problem === 'stopped' ? { kind: problem, day: expires } : { kind: problem },
  ];
}

function hostProblem(subscription: RowSubscription | undefined): RowProblem[] {
  const problem = subscription?.problem ?? null;
  if (subscription === undefined || problem === null) return [];
  if (problem.kind === 'unreachable') return [{ kind: 'silent', since: subscription.lastGood }];
  return [{ kind: 'refused', what: problem.what, mend: problem.mend }];
}
