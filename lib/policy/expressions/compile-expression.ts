import { RE2JS } from 're2js';
import type { RegexCompiler, RegexMatcher } from '../../engine/regex/compile-regex.ts';
import type { Span } from '../../engine/types.ts';
import { explainRefusal } from './explain-refusal.ts';
import { ExpressionFault } from './expression-fault.ts';
import { FoldedSentence, foldExpression } from './folded-sentence.ts';
import { type ExpressionReading, readExpression, STEPS_MAX } from './read-expression.ts';

/** Longest expression, in UTF-16 units. */
export const LENGTH_MAX = 500;

/** A dot means a line break as well: what is searched is one sentence, in which a line may be wrapped. */
const FLAGS = RE2JS.CASE_INSENSITIVE | RE2JS.DOTALL;

/**
 * Each search reads on to the sentence's end when it has to, so many matches in one endless sentence would cost its
 * length squared. An expression may cost a sentence this many steps (characters × program), or two searches.
 */
const WORK_MAX = 2_000_000;

const NOTHING: readonly Span[] = [];

/**
 * Compiles an expression in RE2 syntax: case-insensitive, in time linear in the text. It sees one sentence at a time;
 * `^` and `$` are that sentence's ends. Offsets are UTF-16 units and part no character; empty matches are not told.
 * Throws an `ExpressionFault` for one that is not in RE2 or too large.
 */
export const compileExpression: RegexCompiler = (source) => {
  const expression = readChecked(source);
  const compiled = compileWhole(expression);
  return matcherOf(expression, () => compiled);
};

/**
 * The same for expressions that were compiled without a fault before: each waits until a sentence holds a text that
 * it needs. One that cannot be compiled then, because it was never proven, finds nothing.
 */
export const provenExpression: RegexCompiler = (source) => {
  const expression = readChecked(source);
  let compiled: RE2JS | null | undefined;
  return matcherOf(expression, () => {
    if (compiled === undefined) compiled = compileOrNone(expression);
    return compiled;
  });
};

function compileOrNone(expression: ReadExpression): RE2JS | null {
  try {
    return compileWhole(expression);
  } catch {
    return null;
  }
}

interface ReadExpression extends ExpressionReading {
  readonly source: string;
}

function readChecked(written: string): ReadExpression {
  if (written.length > LENGTH_MAX)
    throw new ExpressionFault(
      LENGTH_MAX,
      `The expression has ${written.length} characters; ${LENGTH_MAX} are the most. Split it into several.`,
    );
  const source = foldExpression(written);
  return { source, ...readExpression(source) };
}

function compileWhole({ source, starts }: ReadExpression): RE2JS {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(source, FLAGS);
  } catch (error) {
    throw explainRefusal(source, starts, error);
  }
  // Ours was an estimate; this is what each character of a text may cost.
  const steps = compiled.programSize();
  if (steps <= 2 * STEPS_MAX) return compiled;
  throw new ExpressionFault(0, `The expression has ${steps} steps; ${STEPS_MAX} are the most. Repeat less.`);
}

/** Asks for the sentence's end, so that nothing may stand behind it. */
const ENDS = /\$|\\z/;

function matcherOf({ needed, source }: ReadExpression, compiled: () => RE2JS | null): RegexMatcher {
  const isOpen = !ENDS.test(source);
  return (text, behind = '') => {
    const sentence = FoldedSentence.of(text, behind);
    if (needed !== null && !sentence.holdsAny(needed)) return NOTHING;
    const expression = compiled();
    if (expression === null) return NOTHING;
    return search(expression, isOpen ? sentence.whole : sentence.text, text.length);
  };
}

/** Matches that begin before `end`; none reaches beyond it. */
function search(expression: RE2JS, sentence: string, end: number): readonly Span[] {
  const most = Math.max(2, Math.floor(WORK_MAX / (sentence.length * expression.programSize() + 1)));
  const matcher = expression.matcher(sentence);
  const found: Span[] = [];
  for (let searches = 0; searches < most && matcher.find(); searches++) {
    const [from, to] = [matcher.start(), Math.min(matcher.end(), end)];
    if (to > from) found.push({ from, to });
  }
  return found;
}
