import { highlightedWords } from '../../../lib/cli/browsers/drive.ts';
import { until } from '../../../lib/cli/browsers/until.ts';
import type { EditorOnPage } from './editors.ts';

/**
 * Expects just these words to become underlined, in this order. To count first and compare after would meet a line half
 * drawn: a phrase may be flagged with its first words and grow while the rest is typed.
 */
export async function expectUnderlined(
  { element }: Pick<EditorOnPage, 'element'>,
  words: readonly string[],
): Promise<void> {
  const wanted = JSON.stringify(words);
  let last = '[]';
  await until(`underlines under ${wanted}`, async () => {
    last = JSON.stringify(await highlightedWords(element));
    return last === wanted;
  }).catch((error: Error) => {
    throw new Error(`${error.message}; at last ${last}`);
  });
}
