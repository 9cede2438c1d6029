import type { CaseFacts, CaseSeverity } from './case-types.ts';
import type { Playbook, SeverityRule } from './playbook-types.ts';

/** How bad a case is, and what made it worse than was said. */
export interface Severity {
  readonly severity: CaseSeverity | undefined;
  /** again: a second failure lifted it; type: such a complaint is never less. */
  readonly raised: 'again' | 'type' | undefined;
}

const ORDER: readonly CaseSeverity[] = ['minor', 'major', 'critical'];

/** Whether it is not the first failure for this customer. */
export function isRepeat(facts: CaseFacts, playbook: Playbook | undefined): boolean {
  return facts.again === true || playbook?.repeat === true;
}

/** The severity of a case: as it was said, lifted by a second failure, and never below what its type asks for. */
export function severityOf(rule: SeverityRule, facts: CaseFacts, playbook: Playbook | undefined): Severity {
  const said = facts.severity;
  // A second failure is never a small thing, even where nobody said how bad it is.
  const lifted = facts.again === true ? rule.again[said ?? 'minor'] : said;
  const least = playbook?.least;
  if (least !== undefined && rank(least) > rank(lifted)) return { severity: least, raised: 'type' };
  return { severity: lifted, raised: lifted === said ? undefined : 'again' };
}

function rank(severity: CaseSeverity | undefined): number {
  return severity === undefined ? -1 : ORDER.indexOf(severity);
}
