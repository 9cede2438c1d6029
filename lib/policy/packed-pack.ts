import type { NamedGuards, NamedLists, NearGuard, Severity, Within } from '../engine/types.ts';
import type { BareRule } from './rule-texts.ts';

/** A pack without what people read: what a page needs to find its words. */
export interface BarePack {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly language: string;
  readonly guards?: NamedGuards | undefined;
  readonly lists?: NamedLists | undefined;
  readonly rules: readonly BareRule[];
}

/**
 * A bare pack laid out so that it compresses well: patterns stand a line each in one text and nothing is quoted or
 * named twice, which is 3 kB less after gzip than the same rules as objects.
 */
export interface PackedPack {
  readonly head: Pick<BarePack, 'id' | 'name' | 'revision' | 'language'>;
  /** The families in order, with how many rules each has. */
  readonly families: readonly (readonly [category: string, rules: number])[];
  /** One letter a rule. */
  readonly severities: string;
  /** The patterns of a rule are a paragraph: its phrases, then its guards, each under a heading. */
  readonly patterns: string;
  /** Which named guards a rule uses: numbers, one word a rule. */
  readonly uses: string;
  /** A paragraph for each named guard, which goes by its number: why it is there is for people. */
  readonly guards: string;
  /** A paragraph for each list: its name, then its entries. */
  readonly lists: string;
  /** What few rules have, by the rule's index. */
  readonly rest: Readonly<Record<string, Pick<BareRule, 'only' | 'where'>>>;
}

const SEVERITIES: readonly Severity[] = ['block', 'warn', 'hint'];

/** Packs a pack for pages; what people read is left out. Throws where a pattern would not come back as it is. */
export function packPack({
  id,
  name,
  revision,
  language,
  rules,
  guards = {},
  lists = {},
}: BarePack): PackedPack {
  const names = Object.keys(guards);
  return {
    head: { id, name, revision, language },
    families: familiesOf(rules),
    severities: rules.map(({ severity }) => severity[0]).join(''),
    patterns: paragraphs(rules.map(linesOf)),
    uses: rules.map((rule) => rule.guards?.map((guard) => names.indexOf(guard)).join() ?? '').join(' '),
    guards: paragraphs(Object.values(guards).map(({ near }) => near.flatMap(nearLines))),
    lists: paragraphs(Object.entries(lists).map(([list, entries]) => [list, ...entries.map(line)])),
    rest: Object.fromEntries(rules.flatMap((rule, index) => restOf(rule).map((rest) => [index, rest]))),
  };
}

/** The pack again, but for what people read; named guards go by their number. */
export function unpackPack(packed: PackedPack): BarePack {
  const categories = packed.families.flatMap(([category, count]) => Array<string>(count).fill(category));
  const uses = packed.uses.split(' ');
  const rules = sectionsOf(packed.patterns).map(([phrases, ...guards], index): BareRule => {
    const unless = guards.find(({ heading }) => heading === '')?.patterns;
    const unlessNear = guards.filter(({ heading }) => heading !== '').map(nearOf);
    return {
      category: categories[index] ?? '',
      severity: SEVERITIES.find((severity) => severity[0] === packed.severities[index]) ?? 'hint',
      phrases: phrases.patterns,
      ...(unless && { unless }),
      ...(unlessNear.length > 0 && { unlessNear }),
      ...(uses[index] && { guards: uses[index].split(',') }),
      ...packed.rest[index],
    };
  });
  const guards = sectionsOf(packed.guards).map(([, ...near], nth) => [
    nth,
    { why: '', near: near.map(nearOf) },
  ]);
  const lists = sectionsOf(packed.lists).map(([{ patterns }]) => [patterns[0], patterns.slice(1)]);
  return {
    ...packed.head,
    rules,
    ...(guards.length > 0 && { guards: Object.fromEntries(guards) }),
    ...(lists.length > 0 && { lists: Object.fromEntries(lists) }),
  };
}

function familiesOf(rules: readonly BareRule[]): [string, number][] {
  const families: [string, number][] = [];
  for (const { category } of rules) {
    const last = families.at(-1);
    if (last?.[0] === category) last[1] += 1;
    else families.push([category, 1]);
  }
  return families;
}

function linesOf({ phrases, unless, unlessNear = [] }: BareRule): string[] {
  const own = unless ? ['\t', ...unless.map(line)] : [];
  return [...phrases.map(line), ...own, ...unlessNear.flatMap(nearLines)];
}

function nearLines({ within, words, phrases }: NearGuard): string[] {
  return [`\t${within}${words ?? ''}`, ...phrases.map(line)];
}

function restOf({ only, where }: BareRule): Pick<BareRule, 'only' | 'where'>[] {
  return only || where ? [{ ...(only && { only }), ...(where && { where }) }] : [];
}

function line(pattern: string): string {
  if (/^$|^\t|\n/.test(pattern))
    throw new Error(`A packed pattern is one line of words: ${JSON.stringify(pattern)}`);
  return pattern;
}

function paragraphs(each: readonly (readonly string[])[]): string {
  return each.map((lines) => lines.join('\n')).join('\n\n');
}

/** Patterns under a heading: none for phrases, an empty one for `unless`, else where to look and within how many words. */
interface Section {
  readonly heading: string | null;
  readonly patterns: string[];
}

/** Every paragraph as its sections; the first has no heading. */
function sectionsOf(text: string): (readonly [Section, ...Section[]])[] {
  return text === '' ? [] : text.split('\n\n').map(sectionsIn);
}

function sectionsIn(paragraph: string): [Section, ...Section[]] {
  const sections: [Section, ...Section[]] = [{ heading: null, patterns: [] }];
  for (const each of paragraph.split('\n')) {
    if (each[0] === '\t') sections.push({ heading: each.slice(1), patterns: [] });
    else sections.at(-1)?.patterns.push(each);
  }
  return sections;
}

function nearOf({ heading, patterns }: Section): NearGuard {
  const [, within, words] = /^(\D*)(\d*)$/.exec(heading ?? '') ?? [];
  return { phrases: patterns, within: within as Within, ...(words && { words: Number(words) }) };
}
