import { MAX_LENGTH, PatternError, PatternParser } from './pattern-parser.ts';
import type { Pattern, PatternFault, PatternItem, PatternLists } from './pattern-tree.ts';
import { parsePlainPattern } from './plain-pattern.ts';

/** A pattern understood, or its one fault said so that its author can mend it. */
export type ParsedPattern = { readonly pattern: Pattern } | { readonly fault: PatternFault };

/** Most words a pattern may hold, all choices counted. */
const MAX_WORDS = 120;

/**
 * Parses one phrase pattern (the language is in lib/engine/README.md). Takes any string; never throws.
 * @param lists what `<name>` stands for
 */
export function parsePattern(source: string, lists?: PatternLists): ParsedPattern {
  if (source.length > MAX_LENGTH) {
    return fault(MAX_LENGTH, `A pattern holds at most ${MAX_LENGTH} characters. Split it into several.`);
  }
  const plain = parsePlainPattern(source);
  if (plain && plain.items.length <= MAX_WORDS) return { pattern: plain };
  return parseFully(source, lists);
}

function parseFully(source: string, lists: PatternLists | undefined): ParsedPattern {
  try {
    const pattern = new PatternParser(source, lists).parse();
    const wrong = findFault(source, pattern);
    return wrong ? { fault: wrong } : { pattern };
  } catch (error) {
    if (error instanceof PatternError) return fault(error.at, error.message);
    throw error;
  }
}

function fault(at: number, message: string): { fault: PatternFault } {
  return { fault: { at, message } };
}

function findFault(source: string, pattern: Pattern): PatternFault | undefined {
  const { items } = pattern;
  if (items.length === 0)
    return { at: 0, message: 'The pattern holds no word. Write the words to look for.' };
  if (items.every(canBeEmpty)) {
    return {
      at: 0,
      message: 'Everything in the pattern may be missing. Leave at least one word outside "[ ]".',
    };
  }
  const words = countWords(items);
  if (words > MAX_WORDS) {
    return {
      at: source.length,
      message: `The pattern holds ${words} words; ${MAX_WORDS} is the most. Split it into several.`,
    };
  }
  const gap = edgeGap(items, 1) ?? edgeGap(items, -1);
  if (gap === undefined) return undefined;
  return {
    at: gap,
    message: 'A gap stands between words. Take it out here: a match begins and ends with a word.',
  };
}

function canBeEmpty(item: PatternItem): boolean {
  if (item.kind === 'word') return false;
  if (item.kind === 'gap' || item.optional) return true;
  return item.choices.some((choice) => choice.every(canBeEmpty));
}

function countWords(items: readonly PatternItem[]): number {
  let words = 0;
  for (const item of items) {
    if (item.kind === 'word') words++;
    else if (item.kind === 'group' && item.isList) words++;
    else if (item.kind === 'group') for (const choice of item.choices) words += countWords(choice);
  }
  return words;
}

/** Where a gap stands that a match could begin (`step` 1) or end (-1) with. */
function edgeGap(items: readonly PatternItem[], step: 1 | -1): number | undefined {
  for (let i = step === 1 ? 0 : items.length - 1; i >= 0 && i < items.length; i += step) {
    const item = items[i]!;
    if (item.kind === 'gap') return item.at;
    if (item.kind === 'group') {
      for (const choice of item.choices) {
        const gap = edgeGap(choice, step);
        if (gap !== undefined) return gap;
      }
    }
    if (!canBeEmpty(item)) return undefined;
  }
  return undefined;
}
