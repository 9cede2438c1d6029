import type { Layer } from '../layers/layer-types.ts';
import { POLICY_FORMAT, type Policy } from '../schema.ts';
import { MANAGED_NAME, MANAGED_SETTINGS } from './managed-name.ts';
import type { ManagedPolicy } from './managed-shape.ts';

/**
 * Managed settings and locks as a layer of the organisation, so that they are merged as any other: null where nothing
 * of the kind is managed. It has no rules, and leaves the packs as they are.
 */
export function managedLayer({ settings, locks }: ManagedPolicy): Layer | null {
  if (settings === undefined && locks === undefined) return null;
  const { retentionDays, ...more } = settings ?? {};
  const policy: Policy = {
    format: POLICY_FORMAT,
    id: 'managed-settings',
    name: MANAGED_NAME,
    revision: 1,
    language: 'en',
    level: 'organisation',
    rules: [],
    settings: more,
    locks: locks ?? {},
    ...(retentionDays === undefined ? {} : { recovery: { retentionDays } }),
  };
  return { id: MANAGED_SETTINGS, level: 'organisation', policy, by: 'management', isBare: true };
}
