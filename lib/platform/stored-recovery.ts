import { type PolicyRecovery, recoveryShape } from '../policy/recovery/recovery-shape.ts';
import type { StoredItem } from './storage.ts';

/**
 * What the installed policy says of recovery, written in the same call as the policy. Beside the other items: its shape
 * is the policy's own, with all of Zod, which only the panel and the worker carry. Null where it says nothing.
 */
export const installedRecovery: StoredItem<PolicyRecovery | null> = {
  key: 'recovery',
  area: 'local',
  version: 1,
  shape: recoveryShape.nullable(),
  fallback: null,
};
