import type { Finding } from '../engine/types.ts';
import type { Ignored } from './ignored.ts';
import { locate } from './locate.ts';
import { carryOver, type TextEdit } from './map-edit.ts';
import { occurrenceKeys } from './occurrence.ts';

/** The findings of one draft, parted by what the agent chose not to see. */
export interface Sifted {
  readonly shown: readonly Finding[];
  /** Ignored at their place. */
  readonly hidden: readonly Finding[];
  /** Ignored by their rule, in this case. */
  readonly hushed: readonly Finding[];
}

/** Of a draft in which nothing was looked for. */
export const NOTHING_FOUND: Sifted = { shown: [], hidden: [], hushed: [] };

/**
 * What an edit leaves of it, moved along in the text `after` it. With `inPart` nothing stays hidden: lines that came into
 * view may stand where an ignored place stood.
 */
export function carriedOver(
  { shown, hidden, hushed }: Sifted,
  edit: TextEdit,
  after: string,
  inPart: boolean,
): Sifted {
  const carry = (findings: readonly Finding[]) => carryOver(findings, edit, after);
  return { shown: carry(shown), hidden: inPart ? [] : carry(hidden), hushed: carry(hushed) };
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
  const hushed: Finding[] = [];
  found.forEach((finding, index) => {
    const key = keys[index] ?? '';
    const stillThere = standsAmong(carried, finding);
    if (stillThere) ignored.addPlace(caseKey, key);
    if (ignored.hasRule(caseKey, finding.ruleId)) hushed.push(finding);
    else (stillThere || ignored.hasPlace(caseKey, key) ? hidden : shown).push(finding);
  });
  return { shown, hidden, hushed };
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
  const all = [...sifted.shown, ...sifted.hidden, ...sifted.hushed].sort((a, b) => a.from - b.from);
  const key = occurrenceKeys(text, all)[all.indexOf(current)];
  if (key !== undefined) ignored.addPlace(caseKey, key);
}

function standsAmong(carried: readonly Finding[], finding: Finding): boolean {
  return carried.some(
    (other) => other.ruleId === finding.ruleId && other.from === finding.from && other.to === finding.to,
  );
}
