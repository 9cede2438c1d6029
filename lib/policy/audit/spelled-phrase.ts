import { isMarkPattern } from '../../engine/marks/parse-mark-pattern.ts';
import { parsePattern } from '../../engine/pattern/parse-pattern.ts';
import type { PatternItem, PatternLists, PatternWord } from '../../engine/pattern/pattern-tree.ts';
import { isRegex } from '../../engine/regex/is-regex.ts';
import { expandPatternWord } from '../../engine/words/contractions.ts';
import { inflect } from '../../engine/words/inflections.ts';

/** More ways than this are not written out. */
const WAYS_MAX = 64;

/** Words as the engine compares them; one to be met in an exact case begins with a quote mark. */
export type Way = readonly string[];

/** A phrase pattern as all the ways in which it can be said. */
export interface SpelledPhrase {
  /** Patterns with the same key match the same words. */
  readonly key: string;
  /** Every way; undefined where there are too many, or where not all of it is words. */
  readonly ways?: readonly Way[] | undefined;
  readonly items?: readonly PatternItem[] | undefined;
  /** It matches at a sentence's opening alone; at its end alone. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Reads a pattern; undefined where it cannot be read. */
export function spellPhrase(source: string, lists: PatternLists): SpelledPhrase | undefined {
  // What is no words is compared as it is written.
  if (isRegex(source) || isMarkPattern(source))
    return { key: `=${source.trim()}`, opens: false, closes: false };
  const result = parsePattern(source, lists);
  if ('fault' in result) return undefined;
  const { items, opens, closes } = result.pattern;
  const ways = waysOfAll(items);
  const edges = `${opens ? '^' : ''}${closes ? '.' : ''}`;
  const body = ways ? [...new Set(ways.map((way) => way.join(' ')))].sort().join('|') : keyOf(items);
  return { key: `${edges}${ways ? '' : '~'}${body}`, ways, items, opens, closes };
}

function waysOfAll(items: readonly PatternItem[]): Way[] | undefined {
  let ways: Way[] = [[]];
  for (const item of items) {
    const next = waysOf(item);
    if (!next || ways.length * next.length > WAYS_MAX) return undefined;
    ways = ways.flatMap((way) => next.map((more) => [...way, ...more]));
  }
  return ways;
}

function waysOf(item: PatternItem): Way[] | undefined {
  if (item.kind === 'gap') return undefined;
  if (item.kind === 'word') return wordWays(item);
  const ways: Way[] = item.optional ? [[]] : [];
  for (const choice of item.choices) {
    const more = waysOfAll(choice);
    if (!more || ways.length + more.length > WAYS_MAX) return undefined;
    ways.push(...more);
  }
  return ways;
}

/** The words a pattern's word is met in. */
export function wordWays({ form, text }: PatternWord): Way[] {
  if (form === 'exact') return [[`"${text}`]];
  if (form === 'inflected') return inflect(text).map((word) => [word]);
  return expandPatternWord(text).map((words) => [...words]);
}

/** A pattern's tree as text. */
function keyOf(items: readonly PatternItem[]): string {
  return items
    .map((item) => {
      if (item.kind === 'gap') return `[${item.max}]`;
      if (item.kind === 'word')
        return wordWays(item)
          .map((way) => way.join(' '))
          .join('/');
      const choices = item.choices.map(keyOf).sort().join('|');
      return item.optional ? `[${choices}]` : `(${choices})`;
    })
    .join(' ');
}
