import { fold } from './fold.ts';
import type { RewriteLanguage } from './types.ts';

/** One thing that stands in a sentence. */
export interface Token {
  readonly kind: 'code' | 'number' | 'word';
  readonly words: string;
  /** For comparing. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** It stands where a sentence begins: a capital tells nothing there. */
  readonly isOpening: boolean;
  /** What stands between it and the one before. */
  readonly gap: string;
}

/** Addresses, links, and what is to be filled in: they stay letter by letter. */
const CODE = String.raw`\{\{?[^{}\n]+\}?\}|(?:https?:\/\/|www\.)[^\s<>"]+|[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}`;
/** Figures with what belongs to them: 14:30, 1.200,50, 3rd, #A-1042, 20 %. */
const NUMBER = String.raw`[#€$£¥]?\p{L}{0,3}-?\p{Nd}(?:[\p{Nd}.,:/\u00a0-]*\p{Nd})?\p{L}{0,2}(?:\s?[%€$£¥])?`;
const WORD = String.raw`\p{L}[\p{L}\p{M}'’-]*`;
const OPENING = /(?:^|[.!?…:]["'”’)\]]*\s+)["'“‘([¿¡]*$/u;
/** French runs little words together with the next: "n'est" says "ne" and "est". */
const ELISION = /(?<![\p{L}\p{M}])([nldsjmtc]|qu)['’](?=\p{L})/giu;

/** What stands in a sentence, in its order: codes, figures and words. */
export function tokensOf(text: string, language: RewriteLanguage): readonly Token[] {
  const source = language === 'fr' ? text.replace(ELISION, '$1 ') : text;
  const tokens: Token[] = [];
  for (const [kind, found] of [...piecesOf(source)].toSorted(
    ([, one], [, other]) => one.index - other.index,
  )) {
    const [words] = found;
    const from = found.index;
    const gap = source.slice(tokens.at(-1)?.to ?? 0, from);
    const isOpening = OPENING.test(source.slice(0, from));
    tokens.push({ kind, words, key: fold(words), from, to: from + words.length, isOpening, gap });
  }
  return tokens;
}

/** Codes first, then figures, then words: what is one of them is no other. */
function* piecesOf(source: string): Generator<readonly [Token['kind'], RegExpExecArray]> {
  let rest = source;
  for (const [kind, pattern] of [
    ['code', CODE],
    ['number', NUMBER],
    ['word', WORD],
  ] as const) {
    const found = [...rest.matchAll(new RegExp(pattern, 'giu'))];
    for (const each of found) yield [kind, each];
    rest = rest.replace(new RegExp(pattern, 'giu'), (words) => ' '.repeat(words.length));
  }
}
