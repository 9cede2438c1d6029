import type { CaseSeverity, Cause, Need } from './case-types.ts';
import { signsOf } from './model-levels.ts';
import type { Needs, Playbook, PlaybookRules } from './playbook-types.ts';
import type { RecoveryStep } from './types.ts';

/** From the least to the furthest. */
const ORDER: readonly Need[] = ['none', 'if-severe', 'should', 'must'];

/** What is known of a case that changes what it needs. */
export interface NeedFacts {
  readonly playbook: Playbook | undefined;
  readonly cause: Cause;
  readonly again: boolean;
}

/** By sign or step: what a case needs before its severity is looked at. */
export function needsOf(
  { general, causes }: Pick<PlaybookRules, 'general' | 'causes'>,
  { playbook, cause, again }: NeedFacts,
): Needs {
  const needs: Record<string, Need> = {
    ...general,
    ...playbook?.needs,
    ...(again ? playbook?.onRepeat : {}),
  };
  const { atLeast, atMost } = causes[cause];
  for (const [id, most] of Object.entries(atMost)) needs[id] = lesser(needs[id] ?? 'should', most);
  for (const [id, least] of Object.entries(atLeast)) needs[id] = further(needs[id] ?? 'none', least);
  return needs;
}

/**
 * How much a step matters at a severity: the furthest of its signs, unless a playbook speaks of the step by its own id.
 * @param general tells signs from steps: what stands in it is a sign
 */
export function needOfStep(
  needs: Needs,
  step: RecoveryStep,
  { general, severity: rule }: Pick<PlaybookRules, 'general' | 'severity'>,
  severity: CaseSeverity | undefined,
): Need {
  const signs = signsOf(step);
  const own = signs.length === 0 || !Object.hasOwn(general, step.id) ? said(needs, step.id) : undefined;
  // A lead's own step that no playbook speaks of was put there to be taken.
  const each = own !== undefined ? [own] : signs.map((sign) => said(needs, sign) ?? 'should');
  const atSeverity = each.map((need) =>
    need === 'if-severe' && severity !== undefined ? rule.ifSevere[severity] : need,
  );
  return atSeverity.length === 0 ? 'should' : atSeverity.reduce(further);
}

/** A lead may call a step "constructor". */
function said(needs: Needs, id: string): Need | undefined {
  return Object.hasOwn(needs, id) ? needs[id] : undefined;
}

function further(one: Need, other: Need): Need {
  return ORDER.indexOf(one) >= ORDER.indexOf(other) ? one : other;
}

function lesser(one: Need, other: Need): Need {
  return ORDER.indexOf(one) <= ORDER.indexOf(other) ? one : other;
}
