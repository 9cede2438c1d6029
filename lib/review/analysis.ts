import { check } from '../engine/check.ts';
import { compileRules } from '../engine/compile-rules.ts';
import { readText } from '../engine/read-text.ts';
import type { Audience, Finding, Rule, TextReading } from '../engine/types.ts';
import { detectSteps } from '../recovery/detect-steps.ts';
import type { StepEvidence } from '../recovery/types.ts';

/** What a session asks of a text. Wording and steps share one reading of it. */
export interface Analysis {
  check(text: string, where: Audience): readonly Finding[];
  steps(text: string): readonly StepEvidence[];
  /** Checks by these rules from now on; a rule with a faulty pattern is left out, the others hold. */
  use(rules: readonly Rule[]): void;
}

/** Compiles the rules once for all sessions of a page. */
export function createAnalysis(rules: readonly Rule[]): Analysis {
  let { compiled } = compileRules(rules);
  let last: TextReading = readText('');
  const read = (text: string): TextReading => {
    if (last.text !== text) last = readText(text);
    return last;
  };
  return {
    check: (text, where) => check(compiled, read(text), { where }),
    steps: (text) => detectSteps(read(text)),
    use: (next) => {
      compiled = compileRules(next).compiled;
    },
  };
}
