import type { OptionsActions, PoliciesInForce } from '../../components/options/options-view.ts';
import { openSubscribePage } from '../../lib/platform/own-pages.ts';
import { FILE_LAYER } from '../../lib/platform/policy/kept-layer.ts';
import {
  listSubscriptions,
  refreshNow,
  unsubscribe,
  watchSubscriptions,
} from '../../lib/platform/policy/subscriptions.ts';
import { type PolicyStatus, restoreShippedPolicy } from '../../lib/platform/policy-source.ts';
import { parseAmendLink } from '../../lib/policy/subscription/amend-link.ts';
import { policyRows } from '../../lib/policy/subscription/policy-row.ts';

type Actions = Pick<OptionsActions, 'checkPolicy' | 'openPolicyLink'>;

/** The policies of the settings page: what is in force, and what can be done with it. */
export interface PoliciesSource {
  read(status: PolicyStatus): Promise<PoliciesInForce>;
  /** As it was read last. */
  nameOf(id: string): string;
  /** Takes it out of force; false where that could not be saved. */
  stop(id: string): Promise<boolean>;
  readonly actions: Actions;
}

/** Follows subscriptions, and tells of each change in them or in what is being asked for. */
export function watchPolicies(signal: AbortSignal, onChange: () => void): PoliciesSource {
  const checking = new Set<string>();
  let isOffline = false;
  let linkProblem: PoliciesInForce['linkProblem'] = null;
  let rows: PoliciesInForce['rows'] = [];
  watchSubscriptions(onChange, signal);
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? id;

  const check = async (id: string) => {
    checking.add(id);
    onChange();
    const looked = await refreshNow(id);
    checking.delete(id);
    isOffline = looked?.offline === true;
    onChange();
  };
  return {
    nameOf,
    async read({ layers, notes }) {
      const subscriptions = (await listSubscriptions()) ?? [];
      rows = policyRows(layers, subscriptions);
      return {
        rows,
        checking: [...checking],
        isOffline,
        notes: notes.map(({ layer, what, mend }) => ({ where: nameOf(layer), what, mend })),
        linkProblem,
      };
    },
    async stop(id) {
      if (id === FILE_LAYER) return typeof (await restoreShippedPolicy()) !== 'string';
      return (await unsubscribe(id)).ok;
    },
    actions: {
      checkPolicy: (id) => void check(id),
      openPolicyLink(link) {
        const parsed = parseAmendLink(link);
        linkProblem = parsed.ok ? null : parsed;
        if (parsed.ok) openSubscribePage(link);
        onChange();
      },
    },
  };
}
