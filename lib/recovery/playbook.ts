import type { CaseFacts, CaseSeverity, Cause } from './case-types.ts';
import { type PlannedClocks, planClocks } from './playbook-clocks.ts';
import { planSteps, type StepPlan } from './playbook-steps.ts';
import type { ApologyWording, Limit, Playbook, PlaybookRules, Stance } from './playbook-types.ts';
import { isRepeat, type Severity, severityOf } from './severity.ts';
import type { Standard } from './standard.ts';
import type { RecoveryModel } from './types.ts';

export type { PlannedClocks } from './playbook-clocks.ts';
export type { PlannedGesture, StepPlan } from './playbook-steps.ts';
export type { Gesture, Limit, Playbook } from './playbook-types.ts';

/** What a case asks for: its playbook held against its facts, for the steps of one model. */
export interface CasePlan {
  /** None while no type is chosen; then what holds for every case is planned. */
  readonly playbook: Playbook | undefined;
  readonly cause: Cause;
  readonly severity: CaseSeverity | undefined;
  /** Why the severity is not the one that was said. */
  readonly raised: Severity['raised'];
  /** check-first: that it was us is said only once it is known. */
  readonly stance: Stance;
  readonly apology: ApologyWording;
  /** Signs that come first with this cause. */
  readonly first: readonly string[];
  /** The lead has to know of this case. */
  readonly tellLead: boolean;
  /** Where nobody said how bad it is, that of a minor case. */
  readonly limit: Limit | undefined;
  readonly steps: readonly StepPlan[];
  readonly clocks: PlannedClocks;
}

/**
 * What a case asks for. All facts may be missing; a type that the book does not have counts as none.
 * @param model the one that the case is worked by; any
 */
export function planFor(
  book: PlaybookRules & { readonly standards: readonly Standard[] },
  facts: CaseFacts,
  model: Pick<RecoveryModel, 'steps'>,
): CasePlan {
  const playbook = book.playbooks.find(({ id }) => id === facts.type);
  const said = facts.cause === 'unknown' ? undefined : facts.cause;
  const cause = said ?? playbook?.cause ?? 'unknown';
  const { severity, raised } = severityOf(book.severity, facts, playbook);
  const stance = stanceOf(playbook, cause);
  const rule = book.causes[cause];
  return {
    playbook,
    cause,
    severity,
    raised,
    stance,
    apology: wordingOf(rule.apology ?? 'own', stance),
    first: rule.first,
    tellLead: severity !== undefined && book.severity.tellLead.includes(severity),
    limit: book.limits[severity ?? 'minor'],
    steps: planSteps(book, model.steps, { playbook, cause, again: isRepeat(facts, playbook), severity }),
    clocks: planClocks(book.standards, facts, severity),
  };
}

/** What was to be checked first is known once a cause is named, but where only a lead says that we own it. */
function stanceOf(playbook: Playbook | undefined, cause: Cause): Stance {
  if (playbook?.stance !== 'check-first') return 'own-it';
  return cause === 'unknown' || playbook.lead.includes('apology') ? 'check-first' : 'own-it';
}

function wordingOf(wording: ApologyWording, stance: Stance): ApologyWording {
  return wording === 'own' && stance === 'check-first' ? 'without-fault' : wording;
}
