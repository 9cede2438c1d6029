import type { PackRules } from './layers/layer-types.ts';
import { frenchPack } from './packs/french.ts';
import { germanPack } from './packs/german.ts';
import { portuguesePack } from './packs/portuguese.ts';
import { spanishPack } from './packs/spanish.ts';
import { shippedPolicy } from './shipped-policy.ts';

/** Every pack that ships with Amend, for policies to extend. Not for pages: they have the phrases of the English one only. */
export const shippedPacks: readonly PackRules[] = [
  shippedPolicy,
  spanishPack,
  frenchPack,
  germanPack,
  portuguesePack,
];
