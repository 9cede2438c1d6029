import { check } from '../../engine/check.ts';
import { compileRules } from '../../engine/compile-rules.ts';
import { wordsOfLanguage } from '../../engine/language/words-of.ts';
import type { AuditNote } from '../audit-notes.ts';
import { compileExpression } from '../expressions/compile-expression.ts';
import type { PolicyRule } from '../schema.ts';
import { EVERYDAY } from './everyday-sentences.ts';
import { ownNote, type RuleAudit, writtenRule } from './rule-audit.ts';

/** So many of the everyday sentences may hold a phrase: one word is in more of them by chance than several are wrong. */
const WORD_MAX = 1;
const PHRASE_MAX = 3;

/** Phrases that fire in ordinary replies, with how often they would. */
export function auditBreadth(audit: RuleAudit): AuditNote[] {
  return audit.index.phrasesOf(audit.rule).flatMap(({ nth, spelled }) => {
    const isWord = spelled.ways?.some((way) => way.length === 1) ?? false;
    const most = isWord ? WORD_MAX : PHRASE_MAX;
    if (audit.trial.everyday(audit.rule, nth).length <= most) return [];
    const fired = firedIn(audit, nth);
    return fired.length > most ? [sayBroad(audit, nth, fired)] : [];
  });
}

/** The everyday sentences in which the phrase fires with all that its rule has to keep it quiet. */
function firedIn(audit: RuleAudit, nth: number): readonly string[] {
  const { guards, lists, language } = audit.scene.policy;
  const words = wordsOfLanguage(language);
  const rule: PolicyRule = writtenRule(audit);
  const alone = { ...rule, off: false, phrases: [rule.phrases[nth]!] };
  const { compiled } = compileRules([alone], { guards, lists, words, regex: compileExpression });
  const texts = audit.trial.everyday(audit.rule, nth);
  return texts.filter((text) => check(compiled, text, { where: rule.where }).length > 0);
}

function sayBroad(audit: RuleAudit, nth: number, fired: readonly string[]): AuditNote {
  const phrase = JSON.stringify(writtenRule(audit).phrases[nth]);
  const what = `${phrase} is too general: it fires in ${fired.length} of ${EVERYDAY.length} everyday sentences, as in ${JSON.stringify(fired[0])}`;
  const mend = 'Add the words that make it wrong, or an "unless" for where it is fine.';
  return ownNote(audit, 'too-general', ['phrases', nth], `${what}.`, mend);
}
