import { type CompiledRules, FLAGS, NEAR, UNLESS } from '../compile-rules.ts';
import type { Audience, Span, TextReading } from '../types.ts';
import type { Candidate } from './candidate.ts';
import { isWhereItCounts } from './only-guard.ts';

/** What excuses each rule in this text: its `unless` matches, and the places of its near phrases. */
interface Excuses {
  readonly unless: Map<number, ExcuseList>;
  /** Keys of `nearKey`; the sentence is -1 for "anywhere in the draft". */
  readonly near: Set<string>;
}

/** Step 2: drops the candidates that a guard of their rule excuses, and the guards' own matches with them. */
export function dropGuarded(
  candidates: readonly Candidate[],
  compiled: CompiledRules,
  reading: TextReading,
  where: Audience,
): Candidate[] {
  const excuses = collectExcuses(candidates);
  return candidates.filter((candidate) => {
    if (candidate.role !== FLAGS) return false;
    const rule = compiled.rules[candidate.rule]!;
    if (rule.where !== undefined && rule.where !== where) return false;
    if (rule.only !== undefined && !isWhereItCounts(rule.only, candidate, reading)) return false;
    if (rule.unless && excuses.unless.get(candidate.rule)?.overlaps(candidate)) return false;
    return !rule.unlessNear?.some((guard, nth) => {
      const place = guard.within === 'draft' ? -1 : candidate.sentence;
      return excuses.near.has(nearKey(candidate.rule, nth, place));
    });
  });
}

function collectExcuses(candidates: readonly Candidate[]): Excuses {
  const unless = new Map<number, ExcuseList>();
  const near = new Set<string>();
  for (const candidate of candidates) {
    const { rule, role } = candidate;
    if (role === UNLESS) {
      let list = unless.get(rule);
      if (!list) {
        list = new ExcuseList();
        unless.set(rule, list);
      }
      list.add(candidate);
    } else if (role >= NEAR) {
      near.add(nearKey(rule, role - NEAR, candidate.sentence));
      near.add(nearKey(rule, role - NEAR, -1));
    }
  }
  return { unless, near };
}

function nearKey(rule: number, nth: number, sentence: number): string {
  return `${rule}/${nth}/${sentence}`;
}

/** Matches that excuse a rule: by start, each with the furthest end up to it, so that one search answers. */
class ExcuseList {
  private readonly from: number[] = [];
  private readonly reach: number[] = [];

  add({ from, to }: Span): void {
    this.from.push(from);
    this.reach.push(Math.max(to, this.reach.at(-1) ?? 0));
  }

  overlaps({ from, to }: Span): boolean {
    let low = 0;
    let high = this.from.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.from[middle]! < to) low = middle + 1;
      else high = middle;
    }
    return low > 0 && this.reach[low - 1]! > from;
  }
}
