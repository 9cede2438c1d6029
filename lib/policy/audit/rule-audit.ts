import { type AuditKind, type AuditNote, gradeOf } from '../audit-notes.ts';
import { fieldOf, placeOf } from '../problem.ts';
import type { PolicyRule } from '../schema.ts';
import type { AuditScene } from './audit-scene.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { PhraseTrial } from './phrase-trial.ts';

/** One rule of the policy, with all that its audit needs. */
export interface RuleAudit {
  readonly scene: AuditScene;
  /** Its place in the policy, which is its index in the scene as well. */
  readonly rule: number;
  readonly index: PhraseIndex;
  readonly trial: PhraseTrial;
}

/** The rule as it is written. */
export function writtenRule({ scene, rule }: RuleAudit): PolicyRule {
  return scene.policy.rules[rule]!;
}

/** A note about a rule of the policy, at a path within it. */
export function ownNote(
  { scene, rule }: RuleAudit,
  kind: AuditKind,
  path: readonly PropertyKey[],
  what: string,
  mend: string,
): AuditNote {
  const where = placeOf(scene.policy, ['rules', rule, ...path]);
  const field = fieldOf(path);
  const about = {
    kind,
    grade: gradeOf(kind),
    where,
    what,
    mend,
    ruleId: scene.policy.rules[rule]!.id,
    at: rule,
  };
  return field === '' ? about : { ...about, field };
}
