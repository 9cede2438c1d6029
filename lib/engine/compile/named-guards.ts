import type { NamedGuard, NamedGuards, NearGuard, PatternProblem } from '../types.ts';
import type { CompiledGuard } from './compiled-rules.ts';
import type { GuardList } from './guard-list.ts';
import type { PatternReader } from './pattern-reader.ts';

/** How far from the match `before` and `after` reach when a guard does not say. */
const USUAL_WORDS = 3;

/** A near guard with the list of its phrases. */
export function layGuard(name: string, near: NearGuard, list: GuardList): CompiledGuard {
  return { name, list, within: near.within, words: near.words ?? USUAL_WORDS };
}

/** The named guards of a policy; all rules that use one share its lists. */
export class NamedGuardTable {
  readonly #sound = new Map<string, readonly CompiledGuard[]>();
  readonly #guards: NamedGuards;

  /** What is wrong with any of the guards goes to `problems`, used or not. */
  constructor(guards: NamedGuards, reader: PatternReader, problems: PatternProblem[]) {
    this.#guards = guards;
    for (const [name, guard] of Object.entries(guards)) {
      const before = problems.length;
      const laid = layAll(name, guard, reader, problems);
      if (problems.length === before) this.#sound.set(name, laid);
    }
  }

  /** A guard whose every phrase can be read; undefined for others. */
  find(name: string): readonly CompiledGuard[] | undefined {
    return this.#sound.get(name);
  }

  /** Why a rule cannot use the guard; undefined when the guard's own faults say it already. */
  problemOf(name: string): string | undefined {
    if (Object.hasOwn(this.#guards, name)) return undefined;
    const known = Object.keys(this.#guards);
    if (known.length === 0) return `There is no guard "${name}"; none is defined here. Take the name out.`;
    return `There is no guard "${name}". Known here: ${known.join(', ')}.`;
  }
}

function layAll(
  name: string,
  guard: NamedGuard,
  reader: PatternReader,
  problems: PatternProblem[],
): CompiledGuard[] {
  return guard.near.map((near, at) => {
    const list = reader.guardList(near.phrases, ({ nth, fault }) => {
      const field = `near[${at}].phrases[${nth}]`;
      problems.push({ ruleId: '', guard: name, field, pattern: near.phrases[nth]!, ...fault });
    });
    return layGuard(name, near, list);
  });
}
