import { type LatePart, type LateParts, latePart } from './late-part.ts';

/** What asks for the script of each part. */
const ASKS = {
  kit: 'bring-card',
  steps: 'bring-steps',
  customer: 'bring-customer',
  promises: 'bring-promises',
  hold: 'bring-hold',
  expressions: 'bring-expressions',
} as const satisfies Record<keyof LateParts, string>;

type PartName = keyof LateParts;

export type ComposerParts = { readonly [N in PartName]: LatePart<LateParts[N]> };

/** Every part of a frame's composer, none of them there yet. `ask` has one's script run in this frame. */
export function composerParts(
  ask: (kind: (typeof ASKS)[PartName]) => Promise<unknown>,
  world: object = globalThis,
): ComposerParts {
  const part = <N extends PartName>(name: N) => latePart(name, () => ask(ASKS[name]), world);
  return {
    kit: part('kit'),
    steps: part('steps'),
    customer: part('customer'),
    promises: part('promises'),
    hold: part('hold'),
    expressions: part('expressions'),
  };
}
