import { auditAlternatives } from './audit/audit-alternatives.ts';
import { auditBreadth } from './audit/audit-breadth.ts';
import { auditChangedWords } from './audit/audit-changes.ts';
import { auditExamples } from './audit/audit-examples.ts';
import { auditExempt } from './audit/audit-exempt.ts';
import { auditHead } from './audit/audit-head.ts';
import { auditPhrases } from './audit/audit-phrases.ts';
import { auditReason } from './audit/audit-reasons.ts';
import { auditScene } from './audit/audit-scene.ts';
import { PhraseIndex } from './audit/phrase-index.ts';
import { PhraseTrial } from './audit/phrase-trial.ts';
import { ownNote, type RuleAudit, writtenRule } from './audit/rule-audit.ts';
import type { AuditNote } from './audit-notes.ts';
import { compilePolicy } from './compile-policy.ts';
import type { PackRules } from './layers/layer-types.ts';
import { placeOf } from './problem.ts';
import type { Policy } from './schema.ts';

/** How far an audit is, and what it found since it last told. */
export interface AuditStep {
  /** Steps done, of `all`. */
  readonly done: number;
  readonly all: number;
  readonly notes: readonly AuditNote[];
}

/** What in a valid policy is unwise, each with its mend. Takes any well-formed policy. */
export function auditPolicy(policy: Policy, packs: readonly PackRules[] = []): AuditNote[] {
  return [...auditSteps(policy, packs)].flatMap(({ notes }) => notes);
}

/** The same step by step, so that it can be followed and broken off. No step takes longer than compiling the rules. */
export function* auditSteps(policy: Policy, packs: readonly PackRules[] = []): Generator<AuditStep, void> {
  const scene = auditScene(policy, packs);
  const all = scene.rules.length + policy.rules.length;
  yield {
    done: 0,
    all,
    notes: [
      ...auditHead(policy, packs),
      ...auditChangedWords(scene),
      ...unreadable(policy, scene.problems.length),
    ],
  };
  const index = new PhraseIndex(scene);
  for (let rule = 0; rule < scene.rules.length; rule++) {
    index.add(rule);
    yield { done: rule + 1, all, notes: [] };
  }
  const trial = new PhraseTrial(policy);
  const ids = new Map<string, number>();
  for (let rule = 0; rule < policy.rules.length; rule++) {
    const notes = auditRule({ scene, rule, index, trial }, ids);
    yield { done: scene.rules.length + rule + 1, all, notes };
  }
}

function auditRule(audit: RuleAudit, ids: Map<string, number>): AuditNote[] {
  return [
    ...auditId(audit, ids),
    ...auditOff(audit),
    ...auditPhrases(audit),
    ...auditBreadth(audit),
    ...auditReason(audit),
    ...auditAlternatives(audit),
    ...auditExamples(audit),
    ...auditExempt(audit),
  ];
}

function auditId(audit: RuleAudit, ids: Map<string, number>): AuditNote[] {
  const { id } = writtenRule(audit);
  const before = ids.get(id);
  ids.set(id, before ?? audit.rule);
  if (before === undefined) return [];
  return [
    ownNote(audit, 'same-id', [], `the id is taken by rules[${before}].`, 'Give this rule an id of its own.'),
  ];
}

function auditOff(audit: RuleAudit): AuditNote[] {
  if (!writtenRule(audit).off) return [];
  const mend = 'Switch it on, or take it out if it is not wanted any more.';
  return [ownNote(audit, 'switched-off', ['off'], 'the rule is switched off and flags nothing.', mend)];
}

/** What cannot be read is named as proving names it; all else is said of the other rules. */
function unreadable(policy: Policy, count: number): AuditNote[] {
  if (count === 0) return [];
  const places = new Map(policy.rules.map((_, at) => [placeOf(policy, ['rules', at]), at]));
  return compilePolicy(policy).problems.map((problem): AuditNote => {
    const at = places.get(problem.where.split(' › ')[0]!);
    const note = { ...problem, kind: 'unreadable', grade: 'mend' } as const;
    return at === undefined ? note : { ...note, at, ruleId: policy.rules[at]!.id };
  });
}
