import type { SkippedPart } from '../draft/types.ts';
import { type CompiledRules, compileRules } from '../engine/compile-rules.ts';
import { compilePhrases } from '../engine/phrase-set.ts';
import { readText } from '../engine/read-text.ts';
import type { RegexCompiler } from '../engine/regex/compile-regex.ts';
import type { Audience, Finding, RuleSet } from '../engine/types.ts';
import { type FindFindings, forgetDrafts, watchDraft } from '../engine/watch-draft.ts';
import { withoutExpressions } from '../policy/expressions/expressions-in.ts';
import type { CompilePhrases } from '../recovery/compile-cues.ts';
import type { StepDetector } from '../recovery/english-steps.ts';
import type { StepEvidence } from '../recovery/types.ts';
import { skippedIn } from './skipped-in.ts';

/**
 * Steps are read in this much of a draft (UTF-16 units), cut at a paragraph: enough for any reply, and no
 * pasted log of 100,000 characters can make a key wait for it. Wording is checked to the end.
 */
const STEPS_READ = 24_000;

/** Makes what reads the steps of a draft that is typed on. */
export type StepMaker = (compile: CompilePhrases) => () => StepDetector;

/** Where that comes from: an empty draft takes no step, so it need not be there before the first word. */
export interface StepSource {
  /** Null until it is there. */
  readonly now: StepMaker | null;
  /** Brings it. Who asked for steps before asks again then. */
  bring(): Promise<unknown>;
}

/** What looks for regular expressions: only some policies hold any. */
export interface ExpressionSource {
  /** Null until it is there. */
  readonly now: RegexCompiler | null;
  /** Brings it. Who asked for a check before calls `use` and asks again then. */
  bring(): Promise<unknown>;
}

/** What an analysis does not have from the start. */
export interface LateCode {
  readonly steps: StepSource;
  readonly expressions: ExpressionSource;
  /** The engine's steps from a phrase that stands in a draft to a finding; null until they are there. */
  readonly find: () => FindFindings | null;
}

/** What a session asks of a text. Wording and steps share one reading of it. */
export interface Analysis {
  /** Whether any phrase of the rules stands in it: nothing is found where none does. */
  holdsAny(text: string): boolean;
  /** Nothing while what finds is on its way. */
  check(text: string, where: Audience): readonly Finding[];
  /** None while what reads them is on its way. */
  steps(text: string): readonly StepEvidence[];
  /** What of the text itself is passed over, as quoted lines are. */
  skipped(text: string): readonly SkippedPart[];
  /**
   * Checks by these rules from now on; a rule with a faulty pattern is left out, the others hold. Rules that use a
   * regular expression wait until what looks for it is there.
   */
  use(rules: RuleSet): void;
  /** Lets go of the text that was read last: its draft is gone from the page. */
  forget(): void;
}

/**
 * Compiles the rules once for all sessions of a page. A draft is read and looked through anew only where it changed
 * since the last call; another session's draft is read whole, then typed on as cheaply.
 */
export function createAnalysis(set: RuleSet, late: LateCode): Analysis {
  let rules = makeReady(set, late);
  let draft = watchDraft(rules.compiled);
  let made: (() => StepDetector) | null = null;
  let follow: StepDetector | null = null;
  const detector = () => {
    made ??= late.steps.now?.(compilePhrases) ?? null;
    follow ??= made?.() ?? null;
    return follow;
  };
  const bringExpressions = (text: string) => {
    if (rules.areSomeWaiting && text.trim() !== '') void late.expressions.bring();
  };
  return {
    holdsAny: (text) => {
      bringExpressions(text);
      return draft.holdsAny(text);
    },
    check: (text, where) => {
      bringExpressions(text);
      const find = late.find();
      return find === null ? [] : draft.find(text, find, { where });
    },
    steps: (text) => {
      const read = detector();
      if (read !== null) return read(text.length > STEPS_READ ? readText(opening(text)) : draft.read(text));
      if (text.trim() !== '') void late.steps.bring();
      return [];
    },
    skipped: (text) => skippedIn(draft.read(text)),
    use: (next) => {
      rules = makeReady(next, late, rules);
      draft = watchDraft(rules.compiled);
    },
    forget: () => {
      follow = null;
      draft = watchDraft(rules.compiled);
      forgetDrafts(rules.compiled);
    },
  };
}

interface ReadyRules {
  readonly compiled: CompiledRules;
  readonly regex: RegexCompiler | undefined;
  /** Some use an expression and are left out. */
  readonly areSomeWaiting: boolean;
}

// A policy was proven when it was installed, and ours by its tests.
function makeReady(set: RuleSet, { expressions }: LateCode, before?: ReadyRules): ReadyRules {
  const regex = expressions.now ?? undefined;
  const { rules, guards, lists } = regex ? set : withoutExpressions(set);
  // Rules that come whole after their phrases: what was made of the phrases holds.
  const like = before?.regex === regex ? before?.compiled : undefined;
  const { compiled } = compileRules(rules, { guards, lists, regex, areProven: true, like });
  return { compiled, regex, areSomeWaiting: rules.length < set.rules.length };
}

function opening(text: string): string {
  const end = text.lastIndexOf('\n\n', STEPS_READ);
  return text.slice(0, end > 0 ? end : STEPS_READ);
}
