import { rankOf } from './held-rule.ts';
import type { Layer } from './layer-types.ts';

/** Whether an agent brought it, and not those who look after the browser. */
export function isBrought({ by }: Layer): boolean {
  return by === 'subscription' || by === 'file';
}

/**
 * A layer's place among all, 0 for the strongest: by its level, and within one management before addresses that an agent
 * brought, and those before files.
 */
export function standingOf({ level, by }: Layer): number {
  return rankOf(level) * 3 + (by === 'file' ? 2 : Number(by === 'subscription'));
}

/** Layers that stand equally, together; the strongest first, in the order in which they come. */
export function inSteps(layers: readonly Layer[]): readonly (readonly Layer[])[] {
  const steps = [...Map.groupBy(layers, standingOf)].sort(([one], [other]) => one - other);
  return steps.map(([, same]) => same);
}

/** An order that is always the same: the strongest first, then by id. */
export function inOrder(layers: readonly Layer[]): readonly Layer[] {
  return [...layers].sort(
    (a, b) => standingOf(a) - standingOf(b) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}
