import type { Severity } from '../../engine/types.ts';
import type { PolicyRule } from '../schema.ts';
import { gravityOf, type HeldRule, hold, rewrite } from './held-rule.ts';
import type { Wish } from './lay-level.ts';
import type { Layer, PackRule } from './layer-types.ts';
import type { MergeNotes } from './merge-notes.ts';

// What becomes of one rule when the policies of one level have said what they want of it.

/**
 * Settles what the policies of one level want of a rule.
 * @param held the rule as it stands above them; the key it will have where it is new
 * @param lockers those of the level that lock it
 * @returns the rule as it stands after them
 */
export function settleWishes(
  held: HeldRule | string,
  wishes: readonly Wish[],
  lockers: readonly Layer[],
  notes: MergeNotes,
): HeldRule {
  const [first] = wishes;
  // By far the most: a rule that one policy brings.
  if (typeof held === 'string' && wishes.length === 1 && first?.rule)
    return hold({ layer: first.layer, rule: first.rule }, held);
  const above = typeof held === 'string' ? undefined : held.locks[0];
  if (typeof held !== 'string' && above !== undefined) return raise(held, wishes, above, notes);
  const free = wishes.filter((wish) => isFree(wish, lockers));
  const keeps = lockers.some((layer) => !wishes.some((wish) => wish.layer === layer));
  const rule = free.length > 0 || typeof held === 'string' ? agree(held, free, keeps, notes) : held;
  const bound = wishes.filter((wish) => !isFree(wish, lockers));
  return bound.length > 0 ? raise(rule, bound, lockers[0]!, notes) : rule;
}

/**
 * What else is to run: of wordings at one level none takes the place of another that flags other words.
 * @param rule as it stands after them
 */
export function otherWordings(
  rule: HeldRule,
  wishes: readonly Wish[],
  lockers: readonly Layer[],
): HeldRule[] {
  const others = wishes.filter((wish) => isFree(wish, lockers) && runsBeside(wish, rule));
  return others.map(({ layer, rule: own }) => {
    const held = hold({ layer, rule: own! }, `${rule.key} of ${layer.id}`);
    held.severity = rule.severity;
    return held;
  });
}

function isFree({ layer }: Wish, lockers: readonly Layer[]): boolean {
  return lockers.length === 0 || lockers.includes(layer);
}

/** Whether a wish is another wording than the one that stands, and flags other words. */
function runsBeside({ layer, rule }: Wish, { home }: HeldRule): boolean {
  if (rule === undefined || rule.off === true || ('layer' in home && home.layer === layer)) return false;
  // Names of guards and lists are each policy's own: the same name may be another thing.
  const hasNames = rule.guards !== undefined || layer.policy.lists !== undefined;
  return hasNames || !isSame(patternsOf(rule), patternsOf(home.rule));
}

/** What a rule flags, without what it says of it. */
function patternsOf(rule: PolicyRule | PackRule): object {
  const said = ['name', 'category', 'severity', 'why', 'alternatives', 'source', 'examples', 'origin', 'off'];
  return Object.entries(rule).filter(([key]) => !said.includes(key));
}

/** Of a locked rule the severity may be raised, and nothing else. */
function raise(held: HeldRule, wishes: readonly Wish[], lock: Layer, notes: MergeNotes): HeldRule {
  for (const wish of wishes) {
    const { severity, off } = said(wish);
    const isGraver = severity !== undefined && off !== true && gravityOf(severity) > gravityOf(held.severity);
    const refused = refusedOf(held, wish);
    if (isGraver) {
      held.severity = severity;
      held.changedBy = wish.layer.policy.name;
    }
    if (refused.length > 0) notes.locked(wish.layer, held, lock, refused.join(' or '));
  }
  return held;
}

function refusedOf(held: HeldRule, { rule, change }: Wish): string[] {
  if (rule) return isSame(rule, held.home.rule) ? [] : ['write it anew'];
  const { off, severity, why, alternatives } = change;
  const isLower = severity !== undefined && gravityOf(severity) < gravityOf(held.severity);
  return [
    ...(off === undefined || off === held.off ? [] : [off ? 'switch it off' : 'switch it on']),
    ...(isLower ? [`lower it to ${severity}`] : []),
    ...(why === undefined ? [] : ['give another reason']),
    ...(alternatives === undefined ? [] : ['offer other words']),
  ];
}

/** What the free ones want together. Where they disagree, the strictest wins. */
function agree(
  held: HeldRule | string,
  wishes: readonly Wish[],
  keeps: boolean,
  notes: MergeNotes,
): HeldRule {
  const [only] = wishes;
  const said = statements(held, wishes, keeps);
  const rule = worded(held, wishes, keeps);
  if (wishes.length > 1 || only?.rule === undefined) sayChanges(rule, wishes, keeps, notes);
  const offs = said.flatMap(({ off }) => off ?? []);
  if (offs.length > 0) rule.off = offs.every(Boolean);
  for (const [at, { severity }] of said.entries())
    if (severity !== undefined && (at === 0 || gravityOf(severity) > gravityOf(rule.severity)))
      rule.severity = severity;
  if (wishes.length > 1 || keeps) tellOutdone(rule, wishes, notes);
  return rule;
}

interface Statement {
  readonly off?: boolean | undefined;
  readonly severity?: Severity | undefined;
}

function statements(held: HeldRule | string, wishes: readonly Wish[], keeps: boolean): Statement[] {
  const all = wishes.map(said);
  if (typeof held !== 'string' && keeps) all.push({ off: held.off, severity: held.severity });
  // The first severity that is said takes the place of the one above, whichever it was.
  return all.sort((a, b) => Number(a.severity === undefined) - Number(b.severity === undefined));
}

function said({ rule, change }: Wish): Statement {
  return rule ? { off: rule.off === true, severity: rule.severity } : change;
}

/** The rule in the strictest of the wordings at hand. */
function worded(held: HeldRule | string, wishes: readonly Wish[], keeps: boolean): HeldRule {
  const written = wishes.filter((wish) => wish.rule !== undefined);
  const [first, ...rest] = written;
  if (first === undefined) return held as HeldRule;
  const strictest = rest.reduce((one, other) => (isStricter(other.rule!, one.rule!) ? other : one), first);
  const own = strictest.rule!;
  if (typeof held === 'string') return hold({ layer: strictest.layer, rule: own }, held);
  if (!keeps) rewrite(held, strictest.layer, own);
  return held;
}

interface Judged {
  readonly off?: boolean | undefined;
  readonly severity: Severity;
  readonly phrases: readonly string[];
}

/** One that runs before one that is off, then the graver, then the one with more phrases. */
function isStricter(a: Judged, b: Judged): boolean {
  if ((a.off === true) !== (b.off === true)) return b.off === true;
  const graver = gravityOf(a.severity) - gravityOf(b.severity);
  return graver !== 0 ? graver > 0 : a.phrases.length > b.phrases.length;
}

/** Reasons and words to offer have no strictness: those of the first in order stand, and those that are kept before all. */
function sayChanges(rule: HeldRule, wishes: readonly Wish[], keeps: boolean, notes: MergeNotes): void {
  const first = { why: !keeps, alternatives: !keeps };
  for (const { layer, change } of wishes) {
    if (change === undefined) continue;
    rule.changedBy = layer.policy.name;
    for (const key of ['why', 'alternatives'] as const) {
      const value = change[key];
      if (value === undefined) continue;
      if (first[key]) Object.assign(rule, { [key]: value });
      else if (!isSame(rule[key], value))
        notes.outdone(layer, rule, key === 'why' ? 'gives another reason' : 'offers other words');
      first[key] = false;
    }
  }
}

function tellOutdone(rule: HeldRule, wishes: readonly Wish[], notes: MergeNotes): void {
  for (const wish of wishes) {
    const { off, severity } = said(wish);
    if (off === true && !rule.off) notes.outdone(wish.layer, rule, 'switches it off');
    else if (severity !== undefined && severity !== rule.severity)
      notes.outdone(wish.layer, rule, `wants it as ${severity}`);
    else if (wish.rule && !isSame(wish.rule, rule.home.rule) && !runsBeside(wish, rule))
      notes.outdone(wish.layer, rule, 'words it otherwise');
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
