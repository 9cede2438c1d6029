import type { NamedLists } from '../engine/types.ts';
import { PHRASE_FRAGMENTS } from './phrase-fragments.ts';
import type { BareRule } from './rule-details.ts';
import { lengthen, shorten } from './short-text.ts';

/** A pack without the details of its rules: what a page needs to see that a draft may hold one of its phrases. */
export interface PhrasePack {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly lists?: NamedLists | undefined;
  readonly rules: readonly BareRule[];
}

/** The same, laid out so that it compresses well: a pattern a line, nothing quoted. */
export interface PackedPhrases extends Omit<PhrasePack, 'lists' | 'rules'> {
  /** A paragraph for each rule, shortened. */
  readonly phrases: string;
  /** What its characters stand for. */
  readonly codes: string;
  /** A paragraph for each list: its name, then its entries. */
  readonly lists: string;
}

/** Packs a pack's phrases for pages. Throws where a pattern would not come back as it is. */
export function packPhrases({ id, name, revision, rules, lists = {} }: PhrasePack): PackedPhrases {
  const { codes, text } = shorten(paragraphs(rules.map((rule) => rule.phrases)), PHRASE_FRAGMENTS);
  return {
    id,
    name,
    revision,
    codes,
    phrases: text,
    lists: paragraphs(Object.entries(lists).map(([list, entries]) => [list, ...entries])),
  };
}

/** The phrases again, as rules whose details are elsewhere. */
export function unpackPhrases({ codes, phrases, lists, ...head }: PackedPhrases): PhrasePack {
  const rules = parted(lengthen({ codes, text: phrases })).map((own) => ({ phrases: own }));
  const named = parted(lists).map(([name, ...entries]) => [name, entries]);
  return { ...head, rules, ...(named.length > 0 && { lists: Object.fromEntries(named) }) };
}

function paragraphs(each: readonly (readonly string[])[]): string {
  const broken = each.flat().find((pattern) => pattern === '' || pattern.includes('\n'));
  if (broken !== undefined)
    throw new Error(`A packed pattern is one line of words: ${JSON.stringify(broken)}`);
  return each.map((lines) => lines.join('\n')).join('\n\n');
}

function parted(text: string): string[][] {
  return text === '' ? [] : text.split('\n\n').map((paragraph) => paragraph.split('\n'));
}
