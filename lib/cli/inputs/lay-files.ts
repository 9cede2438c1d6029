import type { Layer } from '../../policy/layers/layer-types.ts';
import { mergeLayers } from '../../policy/layers/merge-layers.ts';
import { languagesIn, rulesInForce } from '../../policy/layers/rules-in-force.ts';
import type { Policy } from '../../policy/schema.ts';
import { shippedPacks } from '../../policy/shipped-packs.ts';
import type { LoadedRules, LoadedSet } from './load-rules.ts';
import { loadNamed } from './policy-files.ts';

/** The named policies laid over each other, each at the level that it names, and over the packs they extend. */
export async function layFiles(files: readonly string[]): Promise<LoadedRules> {
  const policies = await loadNamed(files);
  const merged = mergeLayers(
    policies.map((policy, nth) => layerOf(files[nth]!, policy)),
    shippedPacks,
  );
  const languages = languagesIn(merged, shippedPacks);
  return {
    byLanguage: new Map(
      languages.map((language) => [language, setOf(rulesInForce(merged, shippedPacks, language))]),
    ),
    notes: merged.notes.map(({ layer, what, mend }) => `${layer}: ${what} ${mend}`),
  };
}

/** A policy that does not say whose it is, is a team's. */
export function layerOf(file: string, policy: Policy): Layer {
  return { id: file, level: policy.level ?? 'team', policy };
}

function setOf({ rules, origins, guards, lists }: ReturnType<typeof rulesInForce>): LoadedSet {
  return { rules: rules.map((rule) => ({ ...rule, from: origins[rule.from] })), guards, lists };
}
