/** Shorter words are too easily others: "form" and "from". */
export const LEAST_LETTERS = 5;
/** A letter is only missed in longer words. */
const LEAST_TO_MISS = 6;
/** A vowel is only mistaken in words as long as "definately". */
const LEAST_TO_MISTAKE = 8;
const VOWELS = 'aeiou';

/**
 * Whether `written` is `meant` with one slip of the hand or the ear: two letters changed places ("recieve"), one missed
 * ("garantee") or doubled ("untill"), one vowel mistaken in a long word ("definately"). The first letter is always
 * right and the last is never missed, so that plurals and tenses stay words of their own. Both in lower case.
 */
export function isSlip(written: string, meant: string): boolean {
  if (written.length < LEAST_LETTERS || written[0] !== meant[0]) return false;
  let at = 1;
  while (at < written.length && written[at] === meant[at]) at++;
  switch (written.length - meant.length) {
    case 0:
      return hasSwapped(written, meant, at) || hasMistaken(written, meant, at);
    case -1:
      return hasMissed(written, meant, at);
    case 1:
      return hasDoubled(written, meant, at);
    default:
      return false;
  }
}

function hasSwapped(written: string, meant: string, at: number): boolean {
  return (
    at + 1 < written.length &&
    written[at] === meant[at + 1] &&
    written[at + 1] === meant[at] &&
    written.endsWith(meant.slice(at + 2))
  );
}

function hasMistaken(written: string, meant: string, at: number): boolean {
  return (
    meant.length >= LEAST_TO_MISTAKE &&
    at < meant.length - 1 &&
    VOWELS.includes(written[at]!) &&
    VOWELS.includes(meant[at]!) &&
    written.slice(at + 1) === meant.slice(at + 1)
  );
}

function hasMissed(written: string, meant: string, at: number): boolean {
  return meant.length >= LEAST_TO_MISS && at < written.length && written.slice(at) === meant.slice(at + 1);
}

function hasDoubled(written: string, meant: string, at: number): boolean {
  return (
    at < meant.length + 1 &&
    (written[at] === written[at - 1] || written[at] === written[at + 1]) &&
    written.slice(at + 1) === meant.slice(at)
  );
}
