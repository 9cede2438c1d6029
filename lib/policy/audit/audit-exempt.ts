import { check } from '../../engine/check.ts';
import { type CompiledRules, compileRules } from '../../engine/compile-rules.ts';
import { findMatches } from '../../engine/find-matches.ts';
import { wordsOfLanguage } from '../../engine/language/words-of.ts';
import type { Rule } from '../../engine/types.ts';
import type { AuditNote } from '../audit-notes.ts';
import { compileExpression } from '../expressions/compile-expression.ts';
import { exemptGuard } from '../layers/exempt-terms.ts';
import type { Policy } from '../schema.ts';
import { ownNote, type RuleAudit, writtenRule } from './rule-audit.ts';

/** A guard's name that no policy can have. */
const EXEMPT = '*exempt*';

/** A rule that finds nothing of its own because names that are exempt hold all of it. */
export function auditExempt(audit: RuleAudit): AuditNote[] {
  const { policy, rules } = audit.scene;
  const rule = writtenRule(audit);
  if (policy.exempt === undefined || !rules[audit.rule]!.runs) return [];
  const terms = [...new Set(rule.examples.flag.flatMap((text) => termsIn(policy, text)))];
  if (terms.length === 0) return [];
  const excused = { ...rule, guards: [...(rule.guards ?? []), EXEMPT] };
  const guards = { ...policy.guards, [EXEMPT]: exemptGuard(terms) };
  const { compiled } = compileRules([excused], {
    ...{ guards, lists: policy.lists, regex: compileExpression },
    words: wordsOfLanguage(policy.language),
  });
  const fires = (text: string) => check(compiled, text, { where: rule.where }).length > 0;
  return rule.examples.flag.some(fires) ? [] : [sayQuiet(audit, terms)];
}

function sayQuiet(audit: RuleAudit, terms: readonly string[]): AuditNote {
  const names = terms.map((term) => `"${term}"`).join(' and ');
  const what =
    terms.length === 1
      ? `the exempt name ${names} keeps it quiet in all of its examples.`
      : `the exempt names ${names} keep it quiet in all of its examples.`;
  return ownNote(audit, 'silenced', [], what, 'Take the name out of "exempt", or switch the rule off.');
}

const searchers = new WeakMap<Policy, CompiledRules>();

/** The exempt names that stand in a text; all of them are looked for together. */
function termsIn(policy: Policy, text: string): string[] {
  let searcher = searchers.get(policy);
  if (!searcher) {
    searcher = compileRules((policy.exempt ?? []).map(termRule), {
      words: wordsOfLanguage(policy.language),
    }).compiled;
    searchers.set(policy, searcher);
  }
  return findMatches(searcher, text).map(({ rule }) => searcher.rules[rule]!.id);
}

function termRule(term: string): Rule {
  const phrases = exemptGuard([term]).near.flatMap((near) => near.phrases);
  return { id: term, category: '', severity: 'hint', phrases, why: '', alternatives: [] };
}
