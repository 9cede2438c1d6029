import type { NamedLists } from '../engine/types.ts';
import { FAMILY_ORDER } from './packed-order.ts';
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
  /**
   * A paragraph for each rule, families that say like things beside each other; after a page break one for each list:
   * its name, then its entries. All of it shortened.
   */
  readonly phrases: string;
  /** Where those rules belong: the first of each run of them, and how many they are. */
  readonly runs: readonly (readonly [from: number, length: number])[];
  /** What its characters stand for. */
  readonly codes: string;
}

const PAGE_BREAK = '\f';

/** Packs a pack's phrases for pages. Throws where a pattern would not come back as it is. */
export function packPhrases({ id, name, revision, rules, lists = {} }: PhrasePack): PackedPhrases {
  const runs = runsOf(rules);
  const beside = runs.flatMap(([from, length]) => rules.slice(from, from + length));
  const named = Object.entries(lists).map(([list, entries]) => [list, ...entries]);
  const whole = [beside.map((rule) => rule.phrases), named].map(paragraphs).join(PAGE_BREAK);
  const { codes, text } = shorten(whole, PHRASE_FRAGMENTS);
  return {
    id,
    name,
    revision,
    codes,
    runs,
    phrases: text,
  };
}

/** The phrases again, as rules whose details are elsewhere. */
export function unpackPhrases({ codes, runs, phrases, ...head }: PackedPhrases): PhrasePack {
  const places = runs.flatMap(([from, length]) => Array.from({ length }, (_, nth) => from + nth));
  const [own = '', lists = ''] = lengthen({ codes, text: phrases }).split(PAGE_BREAK);
  const rules: BareRule[] = [];
  for (const [nth, each] of parted(own).entries()) rules[places[nth]!] = { phrases: each };
  const named = parted(lists).map(([name, ...entries]) => [name, entries]);
  return { ...head, rules, ...(named.length > 0 && { lists: Object.fromEntries(named) }) };
}

/** Rules of one family, run by run, in the order in which they compress best. */
function runsOf(
  rules: readonly (BareRule & { readonly category?: string | undefined })[],
): [number, number][] {
  const runs: { category: string; from: number; length: number }[] = [];
  for (const [at, { category = '' }] of rules.entries()) {
    const last = runs.at(-1);
    if (last?.category === category) last.length += 1;
    else runs.push({ category, from: at, length: 1 });
  }
  const place = ({ category }: { category: string }) => FAMILY_ORDER.indexOf(category);
  return runs.sort((a, b) => place(a) - place(b)).map(({ from, length }) => [from, length]);
}

function paragraphs(each: readonly (readonly string[])[]): string {
  const broken = each.flat().find((pattern) => pattern === '' || /[\n\f]/.test(pattern));
  if (broken !== undefined)
    throw new Error(`A packed pattern is one line of words: ${JSON.stringify(broken)}`);
  return each.map((lines) => lines.join('\n')).join('\n\n');
}

function parted(text: string): string[][] {
  return text === '' ? [] : text.split('\n\n').map((paragraph) => paragraph.split('\n'));
}
