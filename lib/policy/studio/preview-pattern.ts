import { check } from '../../engine/check.ts';
import { type CompiledRules, compileRules } from '../../engine/compile-rules.ts';
import { wordsOfLanguage } from '../../engine/language/words-of.ts';
import type { PatternProblem, Rule } from '../../engine/types.ts';
import { compileExpression } from '../expressions/compile-expression.ts';
import type {
  PatternFieldProblem,
  PatternPreview,
  PreviewFinding,
  PreviewNames,
  RuleInWriting,
} from '../near-misses/near-miss-types.ts';
import { NearMissFinder } from '../near-misses/near-misses.ts';
import { fieldAt, PhraseFields } from '../near-misses/phrase-fields.ts';
import { quotePattern } from '../quote-pattern.ts';

/** Longest sentence that is looked at, in UTF-16 units; what is longer is cut. */
export const SENTENCE_MAX = 2_000;
/** Most sentences looked at. */
export const SENTENCES_MAX = 50;

/**
 * How a rule that is being written does on typed sentences: what it flags, what it nearly flags and what stopped it,
 * and which of its patterns cannot be read. The others are tried all the same. Never throws.
 */
export function previewPattern(
  written: RuleInWriting,
  sentences: readonly string[],
  names: PreviewNames = {},
): PatternPreview {
  const problems = problemsIn(written, names);
  const rule = soundPart(written, problems);
  const texts = sentences.slice(0, SENTENCES_MAX).map((text) => text.slice(0, SENTENCE_MAX));
  const { compiled } = compileRules([rule], compiledBy(names));
  const fields = new PhraseFields(rule, names);
  const findings = texts.flatMap((text, sentence) => findingsIn(rule, compiled, fields, { text, sentence }));
  const near = new NearMissFinder(rule, compiled, fields, names);
  const nearMisses = texts.flatMap((text, sentence) => near.find(text, sentence));
  return { findings, nearMisses, problems };
}

function findingsIn(
  rule: Rule,
  compiled: CompiledRules,
  fields: PhraseFields,
  { text, sentence }: { readonly text: string; readonly sentence: number },
): PreviewFinding[] {
  const findings = check(compiled, text, { where: rule.where });
  const hits = findings.length > 0 ? fields.hits(text) : [];
  return findings.map((finding) => {
    const { from, to, alternatives } = finding;
    const [first] = alternatives;
    const instead = first === undefined ? undefined : text.slice(0, from) + first + text.slice(to);
    return { sentence, from, to, text: finding.text, field: fieldAt(hits, finding), instead };
  });
}

function compiledBy({ guards, lists, language = 'en' }: PreviewNames) {
  return { guards, lists, regex: compileExpression, words: wordsOfLanguage(language) };
}

/** What of the rule cannot be read. */
function problemsIn(written: RuleInWriting, names: PreviewNames): PatternFieldProblem[] {
  const { problems } = compileRules([wholeRule(written)], compiledBy(names));
  return problems.filter(({ ruleId }) => ruleId !== '').map(explain);
}

function explain({ field, pattern, at, message }: PatternProblem): PatternFieldProblem {
  const isName = /^guards\[/.test(field);
  const what = isName
    ? `there is no guard "${pattern}".`
    : `the pattern ${quotePattern(pattern, at)} cannot be read at character ${at + 1}.`;
  return { where: field.replaceAll('.', ' › '), what, mend: message, field, pattern, at };
}

/** The rule without what cannot be read, so that the rest of it can be tried. Places of phrases stay as they are. */
function soundPart(written: RuleInWriting, problems: readonly PatternFieldProblem[]): Rule {
  const rule = wholeRule(written);
  const faulty = new Set(problems.map(({ field }) => field));
  if (faulty.size === 0) return rule;
  const sound = (phrases: readonly string[], field: string) =>
    phrases.map((phrase, at) => (faulty.has(`${field}[${at}]`) ? NOTHING : phrase));
  return {
    ...rule,
    phrases: sound(rule.phrases, 'phrases'),
    unless: rule.unless && sound(rule.unless, 'unless'),
    unlessNear: rule.unlessNear?.map((near, at) => ({
      ...near,
      phrases: sound(near.phrases, `unlessNear[${at}].phrases`),
    })),
    guards: rule.guards?.filter((_, at) => !faulty.has(`guards[${at}]`)),
  };
}

/** A pattern that stands in no text. */
const NOTHING = '"qzxqzxqzx"';

function wholeRule(written: RuleInWriting): Rule {
  const phrases = written.phrases.filter((phrase) => phrase.trim() !== '');
  return {
    id: 'rule-in-writing',
    category: 'rule',
    severity: 'warn',
    why: '',
    alternatives: [],
    ...written,
    off: false,
    phrases: phrases.length > 0 ? written.phrases : [NOTHING],
  };
}
