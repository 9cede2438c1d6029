import type { NamedGuards, NamedLists, Severity } from '../engine/types.ts';
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
 * A bare pack laid out so that it compresses well: what is alike stands together and nothing is quoted, which is
 * 3 kB less after gzip than the same rules as objects.
 */
export interface PackedPack {
  readonly head: Omit<BarePack, 'rules'>;
  /** The families in order, with how many rules each has. */
  readonly families: readonly (readonly [category: string, rules: number])[];
  /** One word a rule. */
  readonly ids: string;
  /** One letter a rule. */
  readonly severities: string;
  /** Two paragraphs a rule: its phrases, a line each, and likewise its `unless`. */
  readonly phrases: string;
  /** Names of guards: one line a rule, `,` between them. */
  readonly guards: string;
  /** What few rules have, by the rule's index. */
  readonly rest: Readonly<Record<string, Rest>>;
}

type Rest = Pick<BareRule, 'unlessNear' | 'only' | 'where'>;

const SEVERITIES: Readonly<Record<string, Severity>> = { b: 'block', w: 'warn', h: 'hint' };

/** Packs a pack's rules for pages; what people read of them is left out. Throws where a pattern holds a line break. */
export function packPack({ rules, ...head }: BarePack): PackedPack {
  const rest = rules.flatMap(({ unlessNear, only, where }, index) => {
    const own = { ...(unlessNear && { unlessNear }), ...(only && { only }), ...(where && { where }) };
    return Object.keys(own).length === 0 ? [] : [[index, own] as const];
  });
  return {
    head,
    families: familiesOf(rules),
    ids: rules.map(({ id }) => id).join(' '),
    severities: rules.map(({ severity }) => severity[0]).join(''),
    phrases: rules.map(({ phrases, unless }) => `${lines(phrases)}\n\n${lines(unless)}`).join('\n\n'),
    guards: rules.map(({ guards }) => guards?.join(',') ?? '').join('\n'),
    rest: Object.fromEntries(rest),
  };
}

/** The pack as it was, but for what people read. */
export function unpackPack({ head, families, ids, severities, phrases, guards, rest }: PackedPack): BarePack {
  const paragraphs = phrases.split('\n\n');
  const guardLines = guards.split('\n');
  const categories = families.flatMap(([category, count]) => Array<string>(count).fill(category));
  const rules = ids.split(' ').map((id, index): BareRule => {
    const [unless, named] = [paragraphs[index * 2 + 1], guardLines[index]];
    return {
      id,
      category: categories[index] ?? '',
      severity: SEVERITIES[severities[index] ?? ''] ?? 'hint',
      phrases: paragraphs[index * 2]?.split('\n') ?? [],
      ...(unless && { unless: unless.split('\n') }),
      ...(named && { guards: named.split(',') }),
      ...rest[index],
    };
  });
  return { ...head, rules };
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

function lines(patterns: readonly string[] = []): string {
  const broken = patterns.find((pattern) => pattern === '' || pattern.includes('\n'));
  if (broken !== undefined)
    throw new Error(`A packed pattern is one line with words: ${JSON.stringify(broken)}`);
  return patterns.join('\n');
}
