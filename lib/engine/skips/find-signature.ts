import type { Skip } from '../types.ts';

const DELIMITER = /(?:^|\n)--[ \u00a0]?\r?(?:\n|$)/g;

/** The signature: from a line of "-- " (or a bare "--") to what is quoted below it, or to the text's end. */
export function findSignature(text: string, found: Skip[]): void {
  if (!text.includes('--')) return;
  DELIMITER.lastIndex = 0;
  const match = DELIMITER.exec(text);
  if (!match) return;
  const from = match[0].startsWith('\n') ? match.index + 1 : match.index;
  // Asked after the finders of quoted lines and of the thread: nobody else has said anything of a quote yet.
  const below = found.filter((skip) => skip.kind !== 'link' && skip.from > from).map((skip) => skip.from);
  found.push({ kind: 'signature', from, to: Math.min(...below, text.length) });
}
