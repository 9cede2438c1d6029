import type { PolicyProblem } from './problem.ts';

/** What an audit looks for. */
export const AUDIT_KINDS = [
  'same-id',
  'same-phrase',
  'unreachable',
  'flagged-alternative',
  'no-alternative',
  'alternative-fit',
  'phrase-without-example',
  'flagged-pass-example',
  'taken-example',
  'made-examples',
  'no-reason',
  'too-general',
  'silenced',
  'unknown-name',
  'idle-change',
  'switched-off',
  'unreadable',
  'dates',
  'language-left-out',
] as const;

export type AuditKind = (typeof AUDIT_KINDS)[number];

/** mend: it does harm or does nothing as it is; look: it may be as it should be, and only its author can tell. */
export const AUDIT_GRADES = ['mend', 'look'] as const;

export type AuditGrade = (typeof AUDIT_GRADES)[number];

/** Kinds of which only the author can tell whether they are meant. */
const TO_LOOK_AT: ReadonlySet<AuditKind> = new Set([
  'alternative-fit',
  'phrase-without-example',
  'made-examples',
  'switched-off',
  'language-left-out',
]);

export function gradeOf(kind: AuditKind): AuditGrade {
  return TO_LOOK_AT.has(kind) ? 'look' : 'mend';
}

/** What in a valid policy is unwise, and how to mend it. */
export interface AuditNote extends PolicyProblem {
  readonly kind: AuditKind;
  readonly grade: AuditGrade;
  /** The rule it is about, where it is about one. */
  readonly ruleId?: string | undefined;
  /** Which rule that is by place, where it stands in the policy itself. */
  readonly at?: number | undefined;
  /** The field it is about: of the rule, e.g. `phrases[1]`, or of the policy, e.g. `changes[3]`. */
  readonly field?: string | undefined;
}
