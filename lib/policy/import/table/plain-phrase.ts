import { parsePattern } from '../../../engine/pattern/parse-pattern.ts';
import type { PatternItem } from '../../../engine/pattern/pattern-tree.ts';
import { isRegex } from '../../../engine/regex/is-regex.ts';
import { readTree } from '../vale/read-tree.ts';
import { sampleTree } from '../vale/sample-tree.ts';

const SIGNS = /[()[\]|~<>"“”^\\{}/]/g;
const EMOJI = /\p{Extended_Pictographic}/u;

/**
 * Plain words as a pattern of ours: what means something there and nothing in a spreadsheet is taken for the mark it
 * is. Undefined where nothing is left to look for.
 */
export function plainPhrase(text: string, exactCase: boolean): string | undefined {
  const words = text.replace(SIGNS, ' ').replace(/\s+/g, ' ').trim();
  // People close a phrase as they would a sentence, and do not mean that it has to close one.
  const open = words.replace(/[\s.!?…,;:]+$/u, '');
  if (/[\p{L}\p{N}]/u.test(open)) return exactCase ? `"${open}"` : open;
  if (/^[!?.]{2,}$/.test(words)) return words;
  return EMOJI.test(words) ? `{emoji ${words}}` : undefined;
}

/** Texts that a pattern finds; the text itself where it is no pattern. */
export function samplesOf(pattern: string): string[] {
  if (isRegex(pattern)) return expressionSamples(pattern);
  if (pattern.startsWith('{emoji ')) return [pattern.slice('{emoji '.length, -1)];
  const parsed = parsePattern(pattern);
  if ('fault' in parsed) return [pattern];
  const words = parsed.pattern.items.flatMap((item) => wordsOf(item)).join(' ');
  const exact = pattern.replace(/^"(.*)"$/, '$1');
  return [...new Set([exact, words, `${words}.`])].filter((text) => text !== '');
}

function wordsOf(item: PatternItem): string[] {
  if (item.kind === 'word') return [item.text];
  if (item.kind === 'gap' || item.optional) return [];
  return (item.choices[0] ?? []).flatMap(wordsOf);
}

function expressionSamples(pattern: string): string[] {
  try {
    return sampleTree(readTree(pattern.slice(1, -1)));
  } catch {
    return [];
  }
}
