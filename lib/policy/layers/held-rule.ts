import type { Alternative, Severity } from '../../engine/types.ts';
import type { PolicyRule } from '../schema.ts';
import { type Layer, LEVELS, type Level, type PackRule, type PackRules } from './layer-types.ts';

/** Where a rule stands: in a pack, or in a layer's policy. */
export type Home =
  | { readonly pack: PackRules; readonly rule: PackRule }
  | { readonly layer: Layer; readonly rule: PolicyRule };

/** A rule as it stands while one level after the other is laid over the packs. */
export interface HeldRule {
  readonly id: string;
  /** Tells it from all others: see `keyOf`. */
  readonly key: string;
  home: Home;
  /** Ids of all policies that hold it, also of those whose wording of it was written anew below. */
  readonly holders: string[];
  off: boolean;
  severity: Severity;
  /** What stands in place of the rule's own; undefined where that stands. */
  why: string | undefined;
  alternatives: readonly Alternative[] | undefined;
  changedBy: string | undefined;
  /** Who locked it, the strongest first. */
  readonly locks: Layer[];
  /** Those who locked it first, with where they stand; undefined where nobody did. */
  firstLock: { readonly standing: number; readonly by: Layer[] } | undefined;
}

const GRAVITY: Readonly<Record<Severity, number>> = { block: 3, warn: 2, hint: 1 };

/** The greater, the graver. */
export const gravityOf = (severity: Severity): number => GRAVITY[severity];

/** 0 for the strongest. */
export const rankOf = (level: Level): number => LEVELS.indexOf(level);

/** Rules are the same where their ids and the languages of their policies are. */
export const keyOf = (language: string, id: string): string => `${languageOf(language)} ${id}`;

/** The language without region: a policy in "en-GB" speaks of the rules of one in "en". */
export function languageOf(tag: string): string {
  const end = tag.indexOf('-');
  return (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
}

/** Whether it is that rule, or a further wording of it. */
const isSameRule = (key: string, of: string) => key === of || key.startsWith(`${of} of `);

/** A rule as its home holds it. */
export function hold(home: Home, key: string): HeldRule {
  const { id, off = false, severity } = home.rule;
  return {
    id,
    key,
    home,
    holders: ['pack' in home ? home.pack.id : home.layer.policy.id],
    off,
    severity,
    why: undefined,
    alternatives: undefined,
    changedBy: undefined,
    locks: [],
    firstLock: undefined,
  };
}

/** Locks a rule. @param standing of the policies that are being laid over it, the strongest first */
export function lock(held: HeldRule, by: readonly Layer[], standing: number): void {
  if (by.length === 0) return;
  held.locks.push(...by);
  held.firstLock ??= { standing, by: [] };
  if (held.firstLock.standing === standing) held.firstLock.by.push(...by);
}

/** Puts another wording of the rule in the place of the one there. */
export function rewrite(held: HeldRule, layer: Layer, rule: PolicyRule): void {
  held.home = { layer, rule };
  held.holders.push(layer.policy.id);
  held.off = rule.off === true;
  held.severity = rule.severity;
  held.why = undefined;
  held.alternatives = undefined;
  held.changedBy = undefined;
}

/** All rules in force by what makes them the same. */
export class HeldRules {
  readonly #byKey = new Map<string, HeldRule>();
  /** The same by id alone, whatever their language; made when a change first asks. */
  #byId: ReadonlyMap<string, readonly HeldRule[]> | undefined;

  get all(): Iterable<HeldRule> {
    return this.#byKey.values();
  }

  get ids(): readonly string[] {
    return [...this.#named().keys()];
  }

  get(key: string): HeldRule | undefined {
    return this.#byKey.get(key);
  }

  add(held: HeldRule): void {
    this.#byKey.set(held.key, held);
    this.#byId = undefined;
  }

  /** The rules that a change means: those of its own language, else those of any; of one policy where it names one. */
  named(id: string, language: string, of: string | undefined): readonly HeldRule[] {
    const all = this.#named().get(id) ?? [];
    const meant = of === undefined ? all : all.filter(({ holders }) => holders.includes(of));
    const own = meant.length > 1 ? this.get(keyOf(language, id)) : undefined;
    return own !== undefined && meant.includes(own)
      ? meant.filter(({ key }) => isSameRule(key, own.key))
      : meant;
  }

  /** Takes further wordings of a rule that is written anew below out of use, but for locked ones. */
  replaceBeside(key: string): void {
    const id = this.get(key)?.id ?? '';
    for (const held of this.#named().get(id) ?? [])
      if (held.key !== key && isSameRule(held.key, key) && held.locks.length === 0) held.off = true;
  }

  #named(): ReadonlyMap<string, readonly HeldRule[]> {
    this.#byId ??= Map.groupBy(this.#byKey.values(), ({ id }) => id);
    return this.#byId;
  }
}
