import type { AuditNote } from '../audit-notes.ts';
import { ownNote, type RuleAudit, writtenRule } from './rule-audit.ts';

const SAYS_NOTHING = /^(-|\?|n\/?a|none|tbd|todo|why|x+)\W*$/;

/** The schema refuses an empty reason; one that only repeats the name tells an agent as little. */
export function auditReason(audit: RuleAudit): AuditNote[] {
  const rule = writtenRule(audit);
  const why = rule.why.trim().toLowerCase();
  if (why !== rule.name.trim().toLowerCase() && !SAYS_NOTHING.test(why)) return [];
  const mend = 'Say in a sentence what the wording does to the customer.';
  return [ownNote(audit, 'no-reason', ['why'], 'it gives no reason.', mend)];
}
