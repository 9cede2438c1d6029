import { wordsOf } from '../../engine/alternative.ts';
import type { AuditNote } from '../audit-notes.ts';
import { ownNote, type RuleAudit, writtenRule } from './rule-audit.ts';

/** What a rule offers: nothing, words that are flagged themselves, or words that do not fit where they go in. */
export function auditAlternatives(audit: RuleAudit): AuditNote[] {
  const { alternatives, where } = writtenRule(audit);
  if (alternatives.length === 0)
    return [
      ownNote(
        audit,
        'no-alternative',
        [],
        'it offers no alternative.',
        'Write at least one: what to say instead.',
      ),
    ];
  const flagged = alternatives.map(wordsOf).flatMap((text, nth) => {
    const [finding] = audit.scene.findingsIn(text, where);
    if (!finding) return [];
    const what = `"${text}" is itself flagged by the rule "${finding.ruleId}" ("${finding.text}").`;
    const mend = 'Word it otherwise, or add an "unless" to that rule.';
    return [ownNote(audit, 'flagged-alternative', ['alternatives', nth], what, mend)];
  });
  return [...flagged, ...auditFit(audit)];
}

/** Tries the alternatives in the rule's own examples, as one click would put them in. */
function auditFit(audit: RuleAudit): AuditNote[] {
  const rule = writtenRule(audit);
  if (!audit.scene.rules[audit.rule]!.runs) return [];
  const notes = new Map<string, AuditNote>();
  for (const text of rule.examples.flag) {
    for (const finding of audit.scene.findingsIn(text, rule.where)) {
      if (finding.ruleId !== rule.id) continue;
      for (const words of finding.alternatives) {
        const nth = rule.alternatives.findIndex((one) => isForm(wordsOf(one), words));
        const said = nth < 0 ? undefined : sayMisfit(text, finding, words);
        if (said && !notes.has(`${nth}`))
          notes.set(`${nth}`, ownNote(audit, 'alternative-fit', ['alternatives', nth], said.what, said.mend));
      }
    }
  }
  return [...notes.values()];
}

/** Whether the words are the alternative made to fit: its case and closing mark may be others. */
function isForm(alternative: string, words: string): boolean {
  const bare = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replace(/[.,;:!?…]+$/u, '');
  return bare(words).endsWith(bare(alternative));
}

function sayMisfit(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  words: string,
): { what: string; mend: string } | undefined {
  if (words.trim() === text.slice(from, to).trim())
    return { what: `"${words}" is what stands there already.`, mend: 'Offer other words, or take it out.' };
  const doubled = doubledWord(text.slice(0, from), words) ?? doubledWord(words, text.slice(to));
  if (doubled === undefined) return undefined;
  const put = `${text.slice(0, from)}${words}${text.slice(to)}`;
  const what = `put into the rule's own example it doubles a word: ${JSON.stringify(put)}.`;
  return { what, mend: `Leave "${doubled}" out of the alternative, or take it into the phrase.` };
}

/** A word that stands on both sides of the seam. */
function doubledWord(before: string, after: string): string | undefined {
  const last = /([\p{L}\p{N}'’]+) *$/u.exec(before)?.[1];
  const first = /^ *([\p{L}\p{N}'’]+)/u.exec(after)?.[1];
  return last !== undefined && last.toLowerCase() === first?.toLowerCase() ? first : undefined;
}
