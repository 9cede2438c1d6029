import type { Finding } from '../../engine/types.ts';

/** How the findings of two policies in one text stand to each other. */
export interface FindingDifference {
  /** Words that only the later policy flags. */
  readonly added: readonly Finding[];
  /** Words that only the earlier one flagged. */
  readonly gone: readonly Finding[];
  /** Words that both flag, as the later one does: by another rule, or with another severity. */
  readonly changed: readonly Finding[];
}

const NOTHING: readonly Finding[] = [];
const NONE: FindingDifference = { added: NOTHING, gone: NOTHING, changed: NOTHING };

/**
 * What is different. Words count as flagged by both where the two findings share a character: a phrase that a change
 * made longer is no new place. Both lists stand by start and overlap nowhere in themselves, as `check` gives them.
 */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): FindingDifference {
  if (before.length === 0 && after.length === 0) return NONE;
  const touched = new Set<Finding>();
  const added: Finding[] = [];
  const changed: Finding[] = [];
  let first = 0;
  for (const finding of after) {
    while (first < before.length && before[first]!.to <= finding.from) first++;
    let touches = false;
    let same = false;
    for (let nth = first; nth < before.length && before[nth]!.from < finding.to; nth++) {
      touches = true;
      same ||= isSame(finding, before[nth]!);
      touched.add(before[nth]!);
    }
    if (!touches) added.push(finding);
    else if (!same) changed.push(finding);
  }
  return { added, gone: before.filter((finding) => !touched.has(finding)), changed };
}

function isSame(one: Finding, other: Finding): boolean {
  return one.ruleId === other.ruleId && one.severity === other.severity;
}
