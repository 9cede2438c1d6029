import { isApostrophe, isIgnorable, isWordAt } from './char-kind.ts';

/** Where a word that holds more than ASCII ends, and where reading goes on behind what cannot be seen. */
export function spanWideWord(text: string, from: number): { readonly to: number; readonly next: number } {
  let at = from;
  let to = from;
  let isInWord = false;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isWordAt(text, at)) {
      at += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
      to = at;
      isInWord = true;
    } else if (isIgnorable(code)) at++;
    else if (isInWord && isApostrophe(code) && isWordAt(text, nextVisible(text, at + 1))) {
      isInWord = false;
      at++;
    } else break;
  }
  return { to, next: Math.max(at, from + 1) };
}

function nextVisible(text: string, from: number): number {
  let next = from;
  while (isIgnorable(text.charCodeAt(next))) next++;
  return next;
}
