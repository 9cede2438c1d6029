import type { Finding } from '../engine/types.ts';
import type { Ignored } from './ignored.ts';
import { locate } from './locate.ts';
import { occurrenceKeys } from './occurrence.ts';

/** The findings of one draft, parted by what the agent chose not to see. */
export interface Sifted {
  readonly shown: readonly Finding[];
  readonly hidden: readonly Finding[];
}

/**
 * Parts what was found into shown and ignored. `carried` are the places ignored before, moved along with the
 * typing since: one that still stands is remembered anew by its present sentence.
 */
export function sift(
  text: string,
  found: readonly Finding[],
  carried: readonly Finding[],
  ignored: Ignored,
  caseKey: string,
): Sifted {
  const keys = occurrenceKeys(text, found);
  const shown: Finding[] = [];
  const hidden: Finding[] = [];
  found.forEach((finding, index) => {
    const key = keys[index] ?? '';
    const byRule = ignored.hasRule(caseKey, finding.ruleId);
    const stillThere = !byRule && standsAmong(carried, finding);
    if (stillThere) ignored.addPlace(caseKey, key);
    const byPlace = stillThere || ignored.hasPlace(caseKey, key);
    (byRule || byPlace ? hidden : shown).push(finding);
  });
  return { shown, hidden };
}

/** Remembers one place as ignored; `sifted` is everything found in `text`. */
export function hidePlace(
  text: string,
  sifted: Sifted,
  finding: Finding,
  ignored: Ignored,
  caseKey: string,
): void {
  const current = locate(sifted.shown, finding);
  if (current === null) return;
  const all = [...sifted.shown, ...sifted.hidden].sort((a, b) => a.from - b.from);
  const key = occurrenceKeys(text, all)[all.indexOf(current)];
  if (key !== undefined) ignored.addPlace(caseKey, key);
}

function standsAmong(carried: readonly Finding[], finding: Finding): boolean {
  return carried.some(
    (other) => other.ruleId === finding.ruleId && other.from === finding.from && other.to === finding.to,
  );
}
