import type { CompiledGuard, CompiledRules } from '../compile/rule-table.ts';
import type { Audience, TextReading } from '../types.ts';
import type { Candidate, Excuse } from './candidate.ts';
import { GuardPlaces } from './guard-places.ts';
import { isExcused } from './near-guard.ts';
import { isWhereItCounts } from './only-guard.ts';

/** Step 2: drops the candidates that a guard of their rule excuses. */
export function dropGuarded(
  candidates: readonly Candidate[],
  excuses: readonly Excuse[],
  compiled: CompiledRules,
  reading: TextReading,
  where: Audience,
): Candidate[] {
  const places = placesOf(excuses);
  return candidates.filter((candidate) => {
    const rule = compiled.rules[candidate.rule]!;
    if (rule.where !== undefined && rule.where !== where) return false;
    if (rule.only !== undefined && !isWhereItCounts(rule.only, candidate, reading)) return false;
    return !firstExcuse(candidate, compiled, places, reading);
  });
}

/** The first guard of its rule that excuses a match, if any does. */
function firstExcuse(
  candidate: Candidate,
  compiled: CompiledRules,
  places: ReadonlyMap<number, GuardPlaces>,
  reading: TextReading,
): CompiledGuard | undefined {
  return compiled.guardsOf[candidate.rule]!.find((guard) => {
    const its = places.get(guard.list);
    return its !== undefined && isExcused(guard, candidate, its, reading);
  });
}

function placesOf(excuses: readonly Excuse[]): Map<number, GuardPlaces> {
  const places = new Map<number, GuardPlaces>();
  for (const excuse of excuses) {
    let list = places.get(excuse.list);
    if (!list) {
      list = new GuardPlaces();
      places.set(excuse.list, list);
    }
    list.add(excuse);
  }
  return places;
}
