import type { RegexCompiler } from '../regex/compile-regex.ts';
import type { NamedGuard, NamedGuards, NearGuard, PatternProblem } from '../types.ts';
import { type PatternList, readPatterns } from './pattern-list.ts';
import type { CompiledGuard, RuleTable } from './rule-table.ts';

/** How far from the match `before` and `after` reach when a guard does not say. */
export const USUAL_WORDS = 3;

/** A near guard laid down for the list that its phrases were given. */
export function layGuard(near: NearGuard, list: number): CompiledGuard {
  return { list, within: near.within, words: near.words ?? USUAL_WORDS };
}

/** The named guards of a policy: each is read once, and added once, when the first sound rule uses it. */
export class NamedGuardTable {
  private readonly read = new Map<string, readonly PatternList[]>();
  private readonly added = new Map<string, readonly CompiledGuard[]>();
  private readonly guards: NamedGuards;

  /** Reads all guards; what is wrong with any of them goes to `problems`, used or not. */
  constructor(guards: NamedGuards, regex: RegexCompiler | undefined, problems: PatternProblem[]) {
    this.guards = guards;
    for (const [name, guard] of Object.entries(guards)) this.readGuard(name, guard, regex, problems);
  }

  private readGuard(
    name: string,
    guard: NamedGuard,
    regex: RegexCompiler | undefined,
    problems: PatternProblem[],
  ): void {
    const before = problems.length;
    const lists = guard.near.map(({ phrases }, at) => {
      const list = readPatterns(phrases, regex);
      for (const { nth, fault } of list.faults) {
        const field = `near[${at}].phrases[${nth}]`;
        problems.push({ ruleId: '', guard: name, field, pattern: phrases[nth]!, ...fault });
      }
      return list;
    });
    if (problems.length === before) this.read.set(name, lists);
  }

  /** Whether a rule may use the guard: it is there and every phrase of it can be read. */
  isSound(name: string): boolean {
    return this.read.has(name);
  }

  /** Why a rule cannot use the guard; undefined when the guard's own faults say it already. */
  problemOf(name: string): string | undefined {
    if (Object.hasOwn(this.guards, name)) return undefined;
    const known = Object.keys(this.guards);
    if (known.length === 0) return `There is no guard "${name}"; none is defined here. Take the name out.`;
    return `There is no guard "${name}". Known here: ${known.join(', ')}.`;
  }

  /** A sound guard's lists in the table, added when they are first wanted. */
  use(name: string, table: RuleTable): readonly CompiledGuard[] {
    const known = this.added.get(name);
    if (known) return known;
    const { near } = this.guards[name]!;
    const laid = this.read.get(name)!.map((list, at) => layGuard(near[at]!, table.addList(list)));
    this.added.set(name, laid);
    return laid;
  }
}
