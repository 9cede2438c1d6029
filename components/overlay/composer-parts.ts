import { type LatePart, type LateParts, latePart } from './late-part.ts';

/** Languages are brought by the one that tells them apart. */
type PartName = Exclude<keyof LateParts, `language-${string}` | 'rewrite'>;
/** What asks for the script of a part: the kit comes in the card's. */
type Ask = `bring-${Exclude<PartName, 'kit'> | 'card'}`;

const NAMES = [
  'kit',
  'steps',
  'customer',
  'tone',
  'promises',
  'hold',
  'expressions',
  'language',
] as const satisfies PartName[];

export type ComposerParts = { readonly [N in PartName]: LatePart<LateParts[N]> };

/** Every part of a frame's composer, none of them there yet. `ask` has one's script run in this frame. */
export function composerParts(
  ask: (kind: Ask) => Promise<unknown>,
  world: object = globalThis,
): ComposerParts {
  const parts = NAMES.map((name) => [
    name,
    latePart(name, () => ask(`bring-${name === 'kit' ? 'card' : name}`), world),
  ]);
  return Object.fromEntries(parts) as ComposerParts;
}
