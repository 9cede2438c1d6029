import { type DraftContent, wordsOf } from '../../components/check/DraftField.tsx';
import { richHtml } from '../../components/check/rich-text.ts';

/** Puts a text on the clipboard, with its formatting where that is asked for. Rejects where the browser does not let us. */
export async function copyContent(content: DraftContent, isFormatted: boolean): Promise<void> {
  const words = wordsOf(content);
  if (!isFormatted || typeof content === 'string') {
    await navigator.clipboard.writeText(words);
    return;
  }
  const blob = (text: string, type: string) => new Blob([text], { type });
  const item = new ClipboardItem({
    'text/html': blob(richHtml(content), 'text/html'),
    'text/plain': blob(words, 'text/plain'),
  });
  await navigator.clipboard.write([item]);
}
