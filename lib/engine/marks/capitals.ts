import { AFTER_BREAK, STRIDE } from '../text/text-reader.ts';
import type { Span } from '../types.ts';
import type { MarkMatcher } from './mark-matcher.ts';

/** A run of capitals holds one of these when it is said aloud; without any it is a code, a name or an abbreviation. */
const SAID = new Set(
  'you your we our us they them the this that these it is are was were be been has have had do does did not no will would can could must should to of in on for at with from by and or if so but please read stop why what when how who my me am again already never now just only all any fault'.split(
    ' ',
  ),
);

/** Two capitals side by side, or letters that this does not know. */
const MAY_BE = /[A-Z]{2}|[^\0-\u00a0]/;
const SMALL = /[a-z]/;

/** Finds `words` and more words in capitals one after another: shouting, not "USB, HDMI" or "ABC DEF". */
export function capitalsMatcher(words: number): MarkMatcher {
  const find: MarkMatcher['find'] = ({ text, tokens }, { first, end }) => {
    const found: Span[] = [];
    let run: Run | undefined;
    for (let base = first * STRIDE; base < end * STRIDE; base += STRIDE) {
      const from = tokens[base]!;
      const to = tokens[base + 1]!;
      const isOn = isCapitals(text, from, to);
      if (run && (!isOn || (tokens[base + 3]! & AFTER_BREAK) !== 0)) {
        run.tell(words, found);
        run = undefined;
      }
      if (isOn) {
        run ??= new Run();
        run.add(text, from, to);
      }
    }
    run?.tell(words, found);
    return found;
  };
  return { mayBeIn: (text) => MAY_BE.test(text), find };
}

/** Words in capitals one after another. */
class Run {
  #from = -1;
  #to = -1;
  #words = 0;
  #isSaid = false;

  add(text: string, from: number, to: number): void {
    if (this.#from < 0) this.#from = from;
    this.#to = to;
    // "I" is a capital anyway, so it counts for nothing.
    if (to - from < 2) return;
    this.#words++;
    this.#isSaid ||= SAID.has(text.slice(from, to).toLowerCase());
  }

  tell(least: number, found: Span[]): void {
    if (this.#words >= least && this.#isSaid) found.push({ from: this.#from, to: this.#to });
  }
}

function isCapitals(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  if (first < 128 && (first < 65 || first > 90)) return false;
  if (to - from > 1 && SMALL.test(text[from + 1]!)) return false;
  const word = text.slice(from, to);
  return !/[\d_]/.test(word) && word === word.toUpperCase() && word !== word.toLowerCase();
}
