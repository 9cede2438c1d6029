import type { AuditNote } from '../audit-notes.ts';
import { hasMadeReason } from '../import/made-reason.ts';
import { ownNote, type RuleAudit, writtenRule } from './rule-audit.ts';

const MEND = 'Say in a sentence what the wording does to the customer.';
const SAYS_NOTHING = /^(-|\?|n\/?a|none|tbd|todo|why|x+)\W*$/;

/** The schema refuses an empty reason; one that only repeats the name tells an agent as little. */
export function auditReason(audit: RuleAudit): AuditNote[] {
  const rule = writtenRule(audit);
  if (hasMadeReason(rule)) {
    const what = 'it gives no reason but that a list says so: the list that it was imported from had none.';
    return [ownNote(audit, 'no-reason', ['why'], what, MEND)];
  }
  const why = rule.why.trim().toLowerCase();
  if (why !== rule.name.trim().toLowerCase() && !SAYS_NOTHING.test(why)) return [];
  return [ownNote(audit, 'no-reason', ['why'], 'it gives no reason.', MEND)];
}
