import type { Layer } from './layer-types.ts';

/** The layers, each with a title of its own: of those that bear the same name it says which is meant. */
export function tellApart(layers: readonly Layer[]): readonly Layer[] {
  const byName = Map.groupBy(layers, ({ policy }) => policy.name);
  if (byName.size === layers.length) return layers;
  return layers.map((layer) => {
    const { name } = layer.policy;
    const same = byName.get(name) ?? [];
    return same.length > 1 ? { ...layer, title: `${name} · ${markOf(layer, same)}` } : layer;
  });
}

function markOf({ id, by, policy, origin = id }: Layer, same: readonly Layer[]): string {
  const isAlone = same.filter((other) => other.policy.id === policy.id).length === 1;
  return isAlone && by !== 'file' ? policy.id : origin;
}
