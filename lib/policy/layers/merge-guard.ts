import {
  guardOf,
  guardParts,
  HELD_FOR,
  type HeldFor,
  MODES,
  type SaidGuard,
  type SendGuard,
  USUAL_GUARD,
  WAYS,
} from '../managed/send-guard.ts';
import type { Layer } from './layer-types.ts';
import { inOrder, inSteps } from './standing.ts';

type Parts = Exclude<SaidGuard, string>;
type Part = keyof Parts;
type Told = (layer: Layer, wish: string) => void;

/**
 * How replies are held in the end, and by whose word. Each part by itself: the lowest level that speaks of it decides,
 * and where it says several things, the strictest counts and whose wish gives way is told. Who speaks of the guard and not
 * of a part wants that part as it is above, or as it usually is; so does who locks the guard and says nothing of it.
 * @param layers those that speak of it and may
 * @param keepers those that lock it and may speak
 */
export function mergeGuard(
  layers: readonly Layer[],
  keepers: readonly Layer[],
  onOutdone: Told,
): { readonly value: SaidGuard; readonly by: string } | undefined {
  if (layers.length === 0) return undefined;
  let guard: { readonly parts: Partial<Parts>; readonly by: string } | undefined;
  for (const same of inSteps(inOrder([...new Set([...layers, ...keepers])])))
    guard = layStep(guard, same, onOutdone) ?? guard;
  if (guard?.parts.mode === undefined) return undefined;
  const { mode, ...parts } = guard.parts;
  const isPlain = Object.keys(parts).length === 0;
  return { value: isPlain ? mode : { mode, ...parts }, by: guard.by };
}

const WISHES: Readonly<Record<Part, string>> = {
  mode: 'holds replies less',
  sendAnyway: 'lets replies go more freely',
  notes: 'leaves notes alone',
  holds: 'holds replies for less',
};

type Laid = { readonly parts: Partial<Parts>; readonly by: string };

/** What those who stand equally make of what stands above them; undefined where they only keep it. */
function layStep(above: Laid | undefined, same: readonly Layer[], onOutdone: Told): Laid | undefined {
  const sayings = same.map((layer) => sayingOf(layer, above?.parts));
  const spoken = sayings.filter(({ isSaid }) => isSaid);
  if (spoken.length === 0) return undefined;
  const mode = strictest('mode', MODES, sayings, onOutdone);
  const parts = {
    ...above?.parts,
    mode,
    ...(isSaidOf('holds', spoken) && { holds: allHeld(sayings, onOutdone) }),
    ...(isSaidOf('sendAnyway', spoken) && { sendAnyway: strictest('sendAnyway', WAYS, sayings, onOutdone) }),
    ...(isSaidOf('notes', spoken) && { notes: strictest('notes', [false, true], sayings, onOutdone) }),
  };
  const by = spoken.find(({ whole }) => whole.mode === mode)?.layer.policy.name;
  return { parts, by: by ?? above?.by ?? same[0]!.policy.name };
}

/** What a policy says of the guard, and what it comes to with what it leaves as it is. */
interface Saying {
  readonly layer: Layer;
  readonly isSaid: boolean;
  readonly said: Partial<Parts>;
  readonly whole: SendGuard;
}

function sayingOf(layer: Layer, above: Partial<Parts> = {}): Saying {
  const value = layer.policy.settings?.sendGuard;
  const said: Partial<Parts> = value === undefined ? {} : guardParts(value);
  const whole = guardOf({ mode: USUAL_GUARD.mode, ...above, ...said });
  return { layer, isSaid: value !== undefined, said, whole };
}

const isSaidOf = (part: Part, spoken: readonly Saying[]) =>
  spoken.some(({ said }) => said[part] !== undefined);

/** Who holds nothing has no wish of how it is held, but for what it says. */
const speaksOf = (part: Part, { said, whole }: Saying) =>
  said[part] !== undefined || part === 'mode' || whole.mode !== 'off';

/** @param order from the least strict to the strictest */
function strictest<K extends Exclude<Part, 'holds'>>(
  part: K,
  order: readonly SendGuard[K][],
  sayings: readonly Saying[],
  onOutdone: Told,
): SendGuard[K] {
  const speaking = sayings.filter((saying) => speaksOf(part, saying));
  const value = order.findLast((each) => speaking.some(({ whole }) => whole[part] === each))!;
  for (const { layer, said } of speaking)
    if (said[part] !== undefined && said[part] !== value) onOutdone(layer, WISHES[part]);
  return value;
}

/** All that any of them holds for. */
function allHeld(sayings: readonly Saying[], onOutdone: Told): HeldFor[] {
  const speaking = sayings.filter((saying) => speaksOf('holds', saying));
  const all = HELD_FOR.filter((each) => speaking.some(({ whole }) => whole.holds.includes(each)));
  for (const { layer, said } of speaking)
    if (said.holds !== undefined && all.some((each) => !said.holds!.includes(each)))
      onOutdone(layer, WISHES.holds);
  return all;
}
