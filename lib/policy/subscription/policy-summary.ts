import { wordsOf } from '../../engine/alternative.ts';
import type { Severity } from '../../engine/types.ts';
import type { PolicyLocks } from '../governance-shape.ts';
import type { Level } from '../layers/layer-types.ts';
import { type GuardMode, guardOf, type SendAnyway } from '../managed/send-guard.ts';
import type { Policy, PolicyRule } from '../schema.ts';
import { uncheckedLanguages } from '../unchecked-languages.ts';

/** Something that a policy will do for those who have it; each is one sentence to be read before the yes. */
export type Power =
  /** Underlines wording, with alternatives. */
  | { readonly kind: 'underline'; readonly rules: number }
  /** Brings rules that ship with Amend, by the pack's id. */
  | { readonly kind: 'packs'; readonly packs: readonly string[] }
  /** Its rules stand alone: those that ship are in use only where another policy asks for them. */
  | { readonly kind: 'alone' }
  /** Leaves replies in these languages unchecked, unless another policy brings rules for them. */
  | { readonly kind: 'unchecked'; readonly languages: readonly string[] }
  /** Turns rules of packs, or of policies above, off. */
  | { readonly kind: 'rules-off'; readonly count: number }
  | { readonly kind: 'rules-changed'; readonly count: number }
  | { readonly kind: 'exempt'; readonly names: readonly string[] }
  /** `all`: no rule can be lowered or turned off below it. */
  | {
      readonly kind: 'lock-rules';
      readonly all: boolean;
      readonly rules: number;
      readonly categories: number;
    }
  | { readonly kind: 'lock-settings'; readonly settings: NonNullable<PolicyLocks['settings']> }
  | { readonly kind: 'sites-off'; readonly places: readonly string[] }
  | { readonly kind: 'sites-on'; readonly places: readonly string[] }
  /** How a reply with something open is held before it goes. */
  | { readonly kind: 'send-guard'; readonly mode: GuardMode; readonly sendAnyway: SendAnyway }
  | { readonly kind: 'no-own-rules' }
  /** Whether a model on the machine may word sentences anew. */
  | { readonly kind: 'rewriting'; readonly isAllowed: boolean }
  /** Steps, complaint types, lines to insert, standards: how many of each. */
  | {
      readonly kind: 'recovery';
      readonly models: number;
      readonly playbooks: number;
      readonly lines: number;
      readonly standards: number;
    }
  /** What may be given without asking. */
  | { readonly kind: 'limits' }
  | { readonly kind: 'retention'; readonly days: number };

/** One rule in short. */
export interface RuleInShort {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  /** Words that it flags, as a reply holds them. */
  readonly flags: string;
  /** The best wording in their place; a rule may offer none. */
  readonly instead: string | undefined;
}

/** The rules of one family. */
export interface RuleFamily {
  readonly category: string;
  readonly count: number;
  /** The first of them. */
  readonly rules: readonly RuleInShort[];
}

/** A policy as a reader needs it before saying yes. */
export interface PolicySummary {
  readonly id: string;
  readonly name: string;
  readonly owner: string | undefined;
  readonly level: Level;
  readonly revision: number;
  readonly issued: string | undefined;
  readonly expires: string | undefined;
  /** Past its last day it stops, rather than going on marked. */
  readonly stops: boolean;
  readonly note: string | undefined;
  /** Rules of its own that run. */
  readonly rules: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** The largest first. */
  readonly families: readonly RuleFamily[];
  /** What it is for first, then what it takes away. */
  readonly powers: readonly Power[];
}

/** So many rules of a family are shown; a policy may have thousands. */
const RULES_SHOWN = 25;

/**
 * What a policy is and will do, in short. Pure.
 * @param level at which it counts; an agent's own takes the place of nothing, and locks nothing for them
 */
export function summarize(policy: Policy, level: Level = policy.level ?? 'team'): PolicySummary {
  const isOwn = level === 'personal';
  const running = policy.rules.filter(({ off }) => off !== true);
  const countOf = (severity: Severity) => running.filter((rule) => rule.severity === severity).length;
  return {
    id: policy.id,
    name: policy.name,
    owner: policy.owner,
    level,
    revision: policy.revision,
    issued: policy.issued,
    expires: policy.expires,
    stops: policy.whenExpired === 'refuse',
    note: policy.note,
    rules: running.length,
    bySeverity: { block: countOf('block'), warn: countOf('warn'), hint: countOf('hint') },
    families: familiesOf(running),
    powers: [
      ...wordingPowers(policy, running.length, isOwn),
      ...(isOwn ? [] : lockPowers(policy)),
      ...settingPowers(policy, isOwn),
      ...changePowers(policy),
      ...recoveryPowers(policy),
    ],
  };
}

function familiesOf(rules: readonly PolicyRule[]): RuleFamily[] {
  const families = new Map<string, PolicyRule[]>();
  for (const rule of rules) {
    const family = families.get(rule.category);
    if (family) family.push(rule);
    else families.set(rule.category, [rule]);
  }
  return [...families]
    .map(([category, all]) => ({
      category,
      count: all.length,
      rules: all.slice(0, RULES_SHOWN).map(inShort),
    }))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}

function inShort({ id, name, severity, examples, alternatives }: PolicyRule): RuleInShort {
  return { id, name, severity, flags: examples.flag[0]!, instead: alternatives.map(wordsOf)[0] };
}

function* lockPowers({ locks }: Policy): Generator<Power> {
  const { rules = [], categories = [], settings = [] } = locks ?? {};
  if (rules.length > 0 || categories.length > 0)
    yield {
      kind: 'lock-rules',
      all: rules.includes('*'),
      rules: rules.length,
      categories: categories.length,
    };
  if (settings.length > 0) yield { kind: 'lock-settings', settings };
}

function* settingPowers({ settings }: Policy, isOwn: boolean): Generator<Power> {
  const { sites, sendGuard, ownRules, rewriting } = settings ?? {};
  if (sites?.off?.length) yield { kind: 'sites-off', places: sites.off };
  if (sites?.on?.length) yield { kind: 'sites-on', places: sites.on };
  if (sendGuard !== undefined) {
    const { mode, sendAnyway } = guardOf(sendGuard);
    yield { kind: 'send-guard', mode, sendAnyway };
  }
  if (ownRules === false && !isOwn) yield { kind: 'no-own-rules' };
  if (rewriting !== undefined) yield { kind: 'rewriting', isAllowed: rewriting };
}

function* wordingPowers(policy: Policy, rules: number, isOwn: boolean): Generator<Power> {
  const { extends: packs = [] } = policy;
  if (rules > 0) yield { kind: 'underline', rules };
  if (packs.length > 0) yield { kind: 'packs', packs };
  if (isOwn) return;
  if (packs.length === 0 && rules > 0) yield { kind: 'alone' };
  const languages = uncheckedLanguages(policy);
  if (languages.length > 0) yield { kind: 'unchecked', languages };
}

function* changePowers({ changes = [], exempt = [] }: Policy): Generator<Power> {
  const off = changes.filter((change) => change.off === true).length;
  if (off > 0) yield { kind: 'rules-off', count: off };
  if (changes.length > off) yield { kind: 'rules-changed', count: changes.length - off };
  if (exempt.length > 0) yield { kind: 'exempt', names: exempt };
}

function* recoveryPowers({ recovery }: Policy): Generator<Power> {
  if (recovery === undefined) return;
  const { models = [], playbooks = [], lines = [], standards = [], limits, retentionDays } = recovery;
  if (models.length + playbooks.length + lines.length + standards.length > 0)
    yield {
      kind: 'recovery',
      models: models.length,
      playbooks: playbooks.length,
      lines: lines.length,
      standards: standards.length,
    };
  if (limits !== undefined) yield { kind: 'limits' };
  if (retentionDays !== undefined) yield { kind: 'retention', days: retentionDays };
}
