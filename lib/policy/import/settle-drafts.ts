import { compilePolicy } from '../compile-policy.ts';
import { LIST_MAX, PATTERN_MAX } from '../field-shapes.ts';
import type { Policy, PolicyRule } from '../schema.ts';
import type { DraftEntry, DraftRule } from './draft-rule.ts';
import { quietSentences, sentencesAround } from './example-sentences.ts';
import { joinExpressions } from './join-expressions.ts';
import type { ImportNote } from './outcome.ts';

const FLAGS_MAX = 3;
const PASSES_MAX = 2;
const TEXT_MAX = 480;

/** A draft with everything but its place among the others. */
export interface SettledRule {
  readonly draft: DraftRule;
  readonly rule: PolicyRule;
  /** All sentences in which it fires by itself, for when another rule takes the first ones. */
  readonly fires: readonly string[];
}

/** What became of a draft, and what of it could not stay. */
export interface Settled {
  readonly rules: readonly SettledRule[];
  readonly left: readonly ImportNote[];
}

type Proven = { readonly entry: DraftEntry; readonly sentence: string };

/**
 * Makes rules of one draft: entries that cannot be read or that find nothing are left with their reason, expressions
 * are joined, and examples are made and tried.
 */
export function settleDraft(draft: DraftRule): Settled {
  const left: ImportNote[] = [];
  const proven = proveEntries(draft, left);
  if (proven.length === 0) return { rules: [], left };
  const rules: SettledRule[] = [];
  for (const part of slices(proven, LIST_MAX)) {
    const rule = finish(draft, part, rules.length, left);
    if (rule) rules.push(rule);
  }
  return { rules, left };
}

/** The sentence by which each entry was seen to work. */
function proveEntries(draft: DraftRule, left: ImportNote[]): Proven[] {
  const { entries, faults } = readable(draft);
  left.push(...faults);
  const findings = tryOut(draft, entries);
  const proven: Proven[] = [];
  for (const entry of entries) {
    const sentence = entry.samples
      .flatMap(sentencesAround)
      .find((text) => text.length <= TEXT_MAX && findings(text));
    if (sentence !== undefined) proven.push({ entry, sentence });
    else left.push(sayUnseen(draft, entry));
  }
  return proven;
}

function sayUnseen(draft: DraftRule, { label }: DraftEntry): ImportNote {
  return {
    where: draft.where,
    what: label,
    why: 'No sentence that Amend reads holds it: it reaches beyond a sentence, or into parts that are not the writer’s own words.',
  };
}

/** The entries whose patterns can be read; each fault of the others. */
function readable(draft: DraftRule): { entries: DraftEntry[]; faults: ImportNote[] } {
  const faults: ImportNote[] = [];
  const isShort = (phrase: string) => phrase.length <= PATTERN_MAX;
  const entries = draft.entries.filter((entry) => {
    const problem = entry.phrases.every(isShort)
      ? problemOf(draft, entry.phrases)
      : 'It is too long for a phrase.';
    if (problem === undefined) return true;
    faults.push({ where: draft.where, what: entry.label, why: problem });
    return false;
  });
  return { entries, faults };
}

/** Plain words never fail; only what is written in a language of its own is tried beforehand. */
function problemOf(draft: DraftRule, phrases: readonly string[]): string | undefined {
  if (phrases.every((phrase) => /^[\p{L}\p{N} ]+$/u.test(phrase))) return undefined;
  return compilePolicy(policyOf([whole(draft, phrases)])).problems[0]?.mend;
}

/** Whether the rule of a draft fires in a sentence, whatever other rules there are. */
function tryOut(draft: DraftRule, entries: readonly DraftEntry[]): (text: string) => boolean {
  const phrases = entries.flatMap((entry) => entry.phrases);
  if (phrases.length === 0) return () => false;
  const { findingsIn } = compilePolicy(policyOf([whole(draft, phrases)]));
  return (text) => findingsIn(text, draft.rule.where).length > 0;
}

function finish(
  draft: DraftRule,
  proven: readonly Proven[],
  index: number,
  left: ImportNote[],
): SettledRule | undefined {
  const phrases = joinExpressions(
    proven.map(({ entry }) => entry),
    draft.ignoreCase,
  );
  const rule = numbered({ ...whole(draft, phrases) }, index);
  const { findingsIn, problems } = compilePolicy(policyOf([rule]));
  const fires = (text: string) => findingsIn(text, rule.where).length > 0;
  const found = [...(draft.flags ?? []), ...proven.map(({ sentence }) => sentence)].filter(fires);
  const pass = quietSentences(draft.passes).filter((text) => !fires(text));
  if (problems.length > 0 || found.length === 0 || pass.length === 0) {
    left.push({ where: draft.where, what: rule.name, why: sayUnproven(problems[0]?.mend, found.length) });
    return undefined;
  }
  const examples = { flag: spread(found, FLAGS_MAX), pass: pass.slice(0, PASSES_MAX) };
  const off = draft.rule.off ? { off: true } : {};
  return { draft, rule: { ...rule, ...off, examples }, fires: [...new Set(found)] };
}

function sayUnproven(mend: string | undefined, found: number): string {
  if (mend !== undefined) return mend;
  return found === 0 ? 'No sentence could be made that it flags.' : 'It would flag every sentence.';
}

/** The first, the last and one between: they show more of a rule than its first three. */
function spread(texts: readonly string[], most: number): string[] {
  const unique = [...new Set(texts)];
  if (unique.length <= most) return unique;
  return Array.from(
    { length: most },
    (_, at) => unique[Math.floor((at * (unique.length - 1)) / (most - 1))]!,
  );
}

function numbered(rule: PolicyRule, index: number): PolicyRule {
  if (index === 0) return rule;
  return {
    ...rule,
    id: `${rule.id.slice(0, 74)}-${index + 1}`,
    name: `${rule.name.slice(0, 74)} (${index + 1})`,
  };
}

/** A rule that is off has to hold good for the day it is switched on. */
function whole({ rule: { off: _, ...rule } }: DraftRule, phrases: readonly string[]): PolicyRule {
  return { ...rule, phrases: [...new Set(phrases)], examples: { flag: ['-'], pass: ['-'] } };
}

/** A policy of nothing but these rules. */
export function policyOf(rules: readonly PolicyRule[]): Policy {
  return { format: 1, id: 'import', name: 'Import', revision: 1, language: 'en', rules: [...rules] };
}

function slices<T>(list: readonly T[], most: number): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < list.length; at += most) parts.push(list.slice(at, at + most));
  return parts;
}
