import { guardParts, HELD_FOR, MODES, type SaidGuard, WAYS } from '../managed/send-guard.ts';
import type { Layer } from './layer-types.ts';
import { inSteps } from './standing.ts';

type Parts = Exclude<SaidGuard, string>;
type Told = (layer: Layer, wish: string) => void;

/**
 * How replies are held in the end, and by whose word. Each part by itself: the lowest level that speaks of it decides,
 * and where it says several things, the strictest counts and whose wish gives way is told.
 * @param layers those that may speak, the strongest first
 */
export function mergeGuard(
  layers: readonly Layer[],
  onOutdone: Told,
): { readonly value: SaidGuard; readonly by: string } | undefined {
  const mode = strictest(layers, 'mode', MODES, (layer) => onOutdone(layer, WISHES.mode));
  if (mode === undefined) return undefined;
  const way = strictest(layers, 'sendAnyway', WAYS, (layer) => onOutdone(layer, WISHES.sendAnyway));
  const notes = strictest(layers, 'notes', [false, true], (layer) => onOutdone(layer, WISHES.notes));
  const holds = allHeld(layers, onOutdone);
  const parts = {
    ...(holds && { holds }),
    ...(way && { sendAnyway: way.value }),
    ...(notes && { notes: notes.value }),
  };
  const isPlain = Object.keys(parts).length === 0;
  return { value: isPlain ? mode.value : { mode: mode.value, ...parts }, by: mode.by };
}

const WISHES = {
  mode: 'holds replies less',
  sendAnyway: 'lets replies go more freely',
  notes: 'leaves notes alone',
  holds: 'holds replies for less',
} as const;

interface Saying<T> {
  readonly layer: Layer;
  readonly value: T;
}

/** What those of the lowest level that speaks of a part say of it. */
function lowest<K extends keyof Parts>(layers: readonly Layer[], key: K): Saying<NonNullable<Parts[K]>>[] {
  const partOf = ({ policy }: Layer) => {
    const said = policy.settings?.sendGuard;
    return said === undefined ? undefined : guardParts(said)[key];
  };
  const saying = layers.filter((layer) => partOf(layer) !== undefined);
  return (inSteps(saying).at(-1) ?? []).map((layer) => ({
    layer,
    value: partOf(layer) as NonNullable<Parts[K]>,
  }));
}

/** @param order from the least strict to the strictest */
function strictest<K extends Exclude<keyof Parts, 'holds'>>(
  layers: readonly Layer[],
  key: K,
  order: readonly NonNullable<Parts[K]>[],
  onOutdone: (layer: Layer) => void,
): { readonly value: NonNullable<Parts[K]>; readonly by: string } | undefined {
  const said = lowest(layers, key);
  const value = order.findLast((each) => said.some((one) => one.value === each));
  for (const one of said) if (one.value !== value) onOutdone(one.layer);
  const by = said.find((one) => one.value === value)?.layer.policy.name;
  return value === undefined || by === undefined ? undefined : { value, by };
}

/** All that any of them holds for. */
function allHeld(layers: readonly Layer[], onOutdone: Told): Parts['holds'] {
  const said = lowest(layers, 'holds');
  const all = HELD_FOR.filter((each) => said.some(({ value }) => value.includes(each)));
  for (const { layer, value } of said)
    if (all.some((each) => !value.includes(each))) onOutdone(layer, WISHES.holds);
  return all.length > 0 ? [...all] : undefined;
}
