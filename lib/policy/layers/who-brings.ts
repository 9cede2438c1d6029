import type { Bringer, Layer } from './layer-types.ts';
import { MergeNotes, quoted, titleOf } from './merge-notes.ts';
import { mergeSettings } from './merge-settings.ts';
import { SettingLocks } from './setting-locks.ts';
import { inOrder } from './standing.ts';

// Where agents are to have no rules of their own (`ownRules`), what they brought does not count.

/** The more, the more an agent's own. What stands at 0 is nobody's to refuse. */
const OWNNESS: Readonly<Record<Bringer, number>> = { management: 0, subscription: 1, file: 2 };
const OWN = 3;

function ownnessOf({ level, by }: Layer): number {
  if (by !== undefined) return OWNNESS[by];
  return level === 'personal' ? OWN : 0;
}

/** Layers that count, and those that do not. */
export interface Heard {
  /** In their order. */
  readonly heard: readonly Layer[];
  readonly barred: readonly Layer[];
}

/**
 * Leaves out what agents brought where they are to bring nothing: management says it of all, a policy by subscription of
 * files and of what agents write themselves. None says it of itself, nor of another subscription.
 * @param layers the strongest first
 */
export function withoutBarred(layers: readonly Layer[], notes: MergeNotes): Heard {
  const barred: Layer[] = [];
  for (const ownness of [1, 2, OWN]) {
    const same = layers.filter((layer) => ownnessOf(layer) === ownness);
    const bar = same.length === 0 ? undefined : barBelow(layers, ownness, barred);
    if (bar === undefined) continue;
    barred.push(...same);
    for (const layer of same) notes.add(layer, `${quoted(layer)} does not count: ${whatOf(bar)}`, MEND);
  }
  return { heard: layers.filter((layer) => !barred.includes(layer)), barred };
}

/** Why an agent may not bring a policy in this way; undefined where it may. @param layers in force */
export function barAgainst(
  by: Exclude<Bringer, 'management'>,
  layers: readonly Layer[],
): { readonly what: string; readonly mend: string } | undefined {
  const ordered = inOrder(layers);
  const { barred } = withoutBarred(ordered, new MergeNotes());
  const bar = barBelow(ordered, OWNNESS[by], barred);
  return bar && { what: whatOf(bar), mend: ASK };
}

/** The layer by whose word less than this much of an agent's own counts. */
function barBelow(layers: readonly Layer[], ownness: number, barred: readonly Layer[]): Layer | undefined {
  const above = layers.filter((layer) => ownnessOf(layer) < ownness && !barred.includes(layer));
  const { ownRules, setBy } = mergeSettings(above, new SettingLocks(above), new MergeNotes());
  if (ownRules !== false) return undefined;
  return above.find(
    ({ policy: { name, settings } }) => name === setBy.ownRules && settings?.ownRules === false,
  );
}

const whatOf = (bar: Layer) => `${titleOf(bar)} lets agents have no rules of their own.`;
const ASK = 'Ask whoever set it, who can set "ownRules" to true.';
const MEND = `Take it away, or a${ASK.slice(1)}`;
