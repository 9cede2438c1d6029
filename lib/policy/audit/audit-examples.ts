import type { AuditNote } from '../audit-notes.ts';
import { hasMadeExamples } from '../import/example-sentences.ts';
import { ownNote, type RuleAudit, writtenRule } from './rule-audit.ts';

/** How many phrases or examples one note names. */
const NAMED_MAX = 3;

/** Phrases that no example proves, and examples that go otherwise once everything applies together. */
export function auditExamples(audit: RuleAudit): AuditNote[] {
  return [...auditMade(audit), ...auditUnproven(audit), ...auditFlagged(audit), ...auditPassed(audit)];
}

function auditMade(audit: RuleAudit): AuditNote[] {
  if (!hasMadeExamples(writtenRule(audit))) return [];
  const what = 'its examples were made when it was imported: they prove that it works, not that it is right.';
  const mend = 'Write sentences of your own in their place, and take the remark out of "source".';
  return [ownNote(audit, 'made-examples', ['examples'], what, mend)];
}

function auditUnproven(audit: RuleAudit): AuditNote[] {
  const { phrases, examples } = writtenRule(audit);
  const proven = new Set(examples.flag.flatMap((text) => [...audit.trial.matching(audit.rule, text)]));
  const unproven = phrases.flatMap((phrase, nth) => (proven.has(nth) ? [] : [{ phrase, nth }]));
  if (unproven.length === 0) return [];
  const named = unproven
    .slice(0, NAMED_MAX)
    .map(({ phrase }) => JSON.stringify(phrase))
    .join(', ');
  const more = unproven.length - NAMED_MAX;
  const others =
    more > 0
      ? `${named} and ${more} more match none of the rule's own examples.`
      : `${named} match none of the rule's own examples.`;
  const what = unproven.length === 1 ? `${named} matches none of the rule's own examples.` : others;
  const mend = 'Add an example for each to "flag", or take out what is never said.';
  return [ownNote(audit, 'phrase-without-example', ['phrases', unproven[0]!.nth], what, mend)];
}

/** An example of a rule that runs, which another rule takes: of a pack, or by an exempt name it stays clean. */
function auditFlagged(audit: RuleAudit): AuditNote[] {
  const rule = writtenRule(audit);
  if (!audit.scene.rules[audit.rule]!.runs || audit.scene.packs.length === 0) return [];
  return rule.examples.flag.flatMap((text, nth) => {
    const findings = audit.scene.findingsIn(text, rule.where);
    if (findings.length === 0 || findings.some(({ ruleId }) => ruleId === rule.id)) return [];
    const other = findings[0]!;
    const what = `with the packs the rule does not flag ${JSON.stringify(text)}: "${other.ruleId}" stands on "${other.text}".`;
    const mend = 'Make the phrase longer, give this rule the graver severity, or switch the other off.';
    return [ownNote(audit, 'taken-example', ['examples', 'flag', nth], what, mend)];
  });
}

function auditPassed(audit: RuleAudit): AuditNote[] {
  const rule = writtenRule(audit);
  if (!audit.scene.rules[audit.rule]!.runs) return [];
  return rule.examples.pass.flatMap((text, nth) => {
    const loud = audit.scene.findingsIn(text, rule.where).find(({ ruleId }) => ruleId === rule.id);
    if (!loud) return [];
    const what = `the rule flags ${JSON.stringify(text)}, in which it must stay quiet.`;
    return [
      ownNote(
        audit,
        'flagged-pass-example',
        ['examples', 'pass', nth],
        what,
        'Add an "unless", or narrow its phrases.',
      ),
    ];
  });
}
