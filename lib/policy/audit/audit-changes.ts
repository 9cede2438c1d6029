import { wordsOf } from '../../engine/alternative.ts';
import { type AuditNote, gradeOf } from '../audit-notes.ts';
import { fieldOf, placeOf } from '../problem.ts';
import type { AuditScene } from './audit-scene.ts';

/** Words that the policy offers in the place of a pack's, and that are flagged themselves. */
export function auditChangedWords({ policy, findingsIn }: AuditScene): AuditNote[] {
  return (policy.changes ?? []).flatMap(({ rule, alternatives = [] }, change) =>
    alternatives.map(wordsOf).flatMap((text, nth): AuditNote[] => {
      const [finding] = findingsIn(text, undefined);
      if (!finding) return [];
      const path = ['changes', change, 'alternatives', nth];
      const what = `"${text}" is itself flagged by the rule "${finding.ruleId}" ("${finding.text}").`;
      const mend = 'Word it otherwise, or add an "unless" to that rule.';
      const place = { where: placeOf(policy, path), ruleId: rule, field: fieldOf(path) };
      return [{ kind: 'flagged-alternative', grade: gradeOf('flagged-alternative'), ...place, what, mend }];
    }),
  );
}
