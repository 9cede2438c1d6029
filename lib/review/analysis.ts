import { type CompiledRules, compileRules } from '../engine/compile-rules.ts';
import { createChecker } from '../engine/create-checker.ts';
import { compilePhrases } from '../engine/phrase-set.ts';
import { readText } from '../engine/read-text.ts';
import type { Audience, Finding, RuleSet } from '../engine/types.ts';
import type { CompilePhrases } from '../recovery/compile-cues.ts';
import type { StepDetector } from '../recovery/english-steps.ts';
import type { StepEvidence } from '../recovery/types.ts';

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

/** What a session asks of a text. Wording and steps share one reading of it. */
export interface Analysis {
  check(text: string, where: Audience): readonly Finding[];
  /** None while what reads them is on its way. */
  steps(text: string): readonly StepEvidence[];
  /** Checks by these rules from now on; a rule with a faulty pattern is left out, the others hold. */
  use(rules: RuleSet): void;
  /** Lets go of the text that was read last: its draft is gone from the page. */
  forget(): void;
}

/**
 * Compiles the rules once for all sessions of a page. A draft is read and looked through anew only where it changed
 * since the last call; another session's draft is read whole, then typed on as cheaply.
 */
export function createAnalysis(set: RuleSet, source: StepSource): Analysis {
  let compiled = compile(set);
  let checker = createChecker(compiled);
  let made: (() => StepDetector) | null = null;
  let follow: StepDetector | null = null;
  const detector = () => {
    made ??= source.now?.(compilePhrases) ?? null;
    follow ??= made?.() ?? null;
    return follow;
  };
  return {
    check: (text, where) => checker.check(text, { where }),
    steps: (text) => {
      const read = detector();
      if (read !== null) return read(text.length > STEPS_READ ? readText(opening(text)) : checker.read(text));
      if (text.trim() !== '') void source.bring();
      return [];
    },
    use: (next) => {
      compiled = compile(next);
      checker = createChecker(compiled);
    },
    forget: () => {
      follow = null;
      checker = createChecker(compiled);
    },
  };
}

// A policy was proven when it was installed, and ours by its tests.
function compile({ rules, guards, lists }: RuleSet): CompiledRules {
  return compileRules(rules, { guards, lists, areProven: true }).compiled;
}

function opening(text: string): string {
  const end = text.lastIndexOf('\n\n', STEPS_READ);
  return text.slice(0, end > 0 ? end : STEPS_READ);
}
