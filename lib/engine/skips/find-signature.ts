import type { Skip } from '../types.ts';

const DELIMITER = /(?:^|\n)--[ \u00a0]?\r?(?:\n|$)/g;

/** The signature: from a line of "-- " (or a bare "--") to the text's end. */
export function findSignature(text: string, found: Skip[]): void {
  if (!text.includes('--')) return;
  DELIMITER.lastIndex = 0;
  const match = DELIMITER.exec(text);
  if (!match) return;
  const from = match[0].startsWith('\n') ? match.index + 1 : match.index;
  found.push({ kind: 'signature', from, to: text.length });
}
