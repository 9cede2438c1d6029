import { draftChecker } from '../../../../lib/cli/commands/draft-checker.ts';
import { loadRules } from '../../../../lib/cli/inputs/load-rules.ts';
import type { Finding } from '../../../../lib/engine/types.ts';

const checker = await draftChecker(await loadRules([]), 'en');

/** What the shipped pack finds in a text, in order; so that the suite knows what the card must offer. */
export function findingsIn(text: string): readonly Finding[] {
  const { findings } = checker.check({ id: '', text, file: '' });
  return [...findings].sort((a, b) => a.from - b.from);
}

/** The words that must be underlined. */
export const wordsIn = (text: string): string[] => findingsIn(text).map((finding) => finding.text);

/** What a fix makes of a text. */
export interface Fixed {
  readonly text: string;
  /** The words that were put in. */
  readonly put: string;
  /** The place of the caret afterwards. */
  readonly end: number;
}

/** What the first alternative of one finding, by its turn, makes of the text. */
export function fixed(text: string, turn = 0): Fixed {
  const finding = findingsIn(text)[turn];
  if (!finding) throw new Error(`nothing to fix in “${text}”`);
  const put = finding.alternatives[0] ?? '';
  const end = finding.from + put.length;
  return { text: text.slice(0, finding.from) + put + text.slice(finding.to), put, end };
}

/** The text after "Fix all", which leaves alone what wants a look: words that others hang on, as in "so calm down". */
export function allFixed(text: string): string {
  const turn = findingsIn(text).findIndex(({ whole }) => whole !== undefined);
  return turn < 0 ? text : allFixed(fixed(text, turn).text);
}

/** The text with more letters at a place. */
export const typedAt = (text: string, at: number, more: string): string =>
  text.slice(0, at) + more + text.slice(at);
