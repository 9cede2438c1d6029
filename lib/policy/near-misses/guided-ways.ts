import type { PatternItem } from '../../engine/pattern/pattern-tree.ts';
import { wordWays } from '../audit/spelled-phrase.ts';

/** A word of a way to say a pattern, or a gap of up to so many words. */
export type WayPart =
  | { readonly word: string; readonly exact?: string | undefined }
  | { readonly gap: number };

/** Ways that are tried for one pattern and text; more of them say little more. */
const WAYS_MAX = 48;

/**
 * Ways to say a pattern, those first whose words the text holds. A pattern may have thousands; of a choice none of whose
 * ways the text holds only the first is taken.
 */
export function guidedWays(items: readonly PatternItem[], holds: (word: string) => boolean): WayPart[][] {
  let ways: WayPart[][] = [[]];
  for (const item of items) {
    const next = waysOf(item, holds);
    ways = ways.flatMap((way) => next.map((more) => [...way, ...more])).slice(0, WAYS_MAX);
  }
  return ways;
}

function waysOf(item: PatternItem, holds: (word: string) => boolean): WayPart[][] {
  if (item.kind === 'gap') return [[{ gap: item.max }]];
  if (item.kind === 'word' && item.form === 'exact')
    return [[{ word: item.text.toLowerCase(), exact: item.text }]];
  if (item.kind === 'word')
    return likely(
      wordWays(item).map((way) => way.map((word) => ({ word }))),
      holds,
    );
  const ways = item.choices.flatMap((choice) => guidedWays(choice, holds));
  return item.optional ? [[], ...ways.filter((way) => isHeld(way, holds))] : likely(ways, holds);
}

function likely(ways: WayPart[][], holds: (word: string) => boolean): WayPart[][] {
  const held = ways.filter((way) => isHeld(way, holds));
  return held.length > 0 ? held : ways.slice(0, 1);
}

function isHeld(way: readonly WayPart[], holds: (word: string) => boolean): boolean {
  return way.some((part) => 'word' in part && holds(part.word));
}
