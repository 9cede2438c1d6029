import { draftChecker } from '../../../../lib/cli/commands/draft-checker.ts';
import { loadPolicies } from '../../../../lib/cli/inputs/load-policies.ts';
import type { Finding } from '../../../../lib/engine/types.ts';

const checker = await draftChecker(await loadPolicies([]), 'en');

/** What the shipped pack finds in a text, in order; so that the suite knows what the card must offer. */
export function findingsIn(text: string): readonly Finding[] {
  const { findings } = checker.check({ id: '', text } as never);
  return [...findings].sort((a, b) => a.from - b.from);
}

/** The text after the first alternative of one finding, by its turn, took its words' place. */
export function fixed(text: string, turn = 0): { text: string; words: string; put: string; end: number } {
  const finding = findingsIn(text)[turn];
  if (!finding) throw new Error(`nothing to fix in “${text}”`);
  const put = finding.alternatives[0] ?? '';
  return {
    text: text.slice(0, finding.from) + put + text.slice(finding.to),
    words: finding.text,
    put,
    end: finding.from + put.length,
  };
}
