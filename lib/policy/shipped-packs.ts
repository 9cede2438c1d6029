import type { PackRules } from './layers/layer-types.ts';
import { shippedPolicy } from './shipped-policy.ts';

/** Every pack that ships with Amend, for policies to extend. Not for pages: they have a pack's phrases only. */
export const shippedPacks: readonly PackRules[] = [shippedPolicy];
