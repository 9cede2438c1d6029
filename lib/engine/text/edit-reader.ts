import type { Sentence, Work } from '../types.ts';
import { commonPrefix, commonSuffix } from './common-ends.ts';
import { AFTER_BREAK, STRIDE, TextReader } from './text-reader.ts';
import type { RawReading } from './text-reading.ts';

/** A list number ("12. ") begins its sentence; the reader looks this far past a first word before it ends the one before. */
const LOOKS_AHEAD = 8;
/** What stands so shortly before a word may change how it is read ("e.g", two dashes). */
const LOOKS_BACK = 2;

/** Room for the words of an edit. */
const SPARE_TOKENS = 64;

/** A text read again after an edit, and how many sentences at either end were kept as they were. */
export interface Reread {
  readonly reading: RawReading;
  readonly before: number;
  readonly after: number;
}

/**
 * Reads the text of `next` anew only from the sentence that an edit touched until a sentence begins again where one
 * began before. Gives exactly what reading the whole would give.
 */
export function rereadText(last: RawReading, next: string, work: Work | undefined): Reread {
  const same = commonPrefix(last.text, next);
  const tail = commonSuffix(last.text, next, Math.min(last.text.length, next.length) - same);
  return new EditReader(last, next, same, tail).reread(work);
}

class EditReader extends TextReader {
  readonly #last: RawReading;
  /** Of offsets and tokens behind the edit: how far they moved. */
  readonly #shift: number;
  readonly #editEnd: number;
  readonly #first: number;

  constructor(last: RawReading, next: string, same: number, tail: number) {
    super(next, last.count + SPARE_TOKENS);
    this.#last = last;
    this.#shift = next.length - last.text.length;
    this.#editEnd = next.length - tail;
    this.#first = firstTouched(last.sentences, same);
    if (this.#first > 0) this.#keepFront(this.#first);
    this.seen = last.seen;
  }

  reread(work: Work | undefined): Reread {
    const last = this.#last;
    const first = this.#first;
    const from = first > 0 ? last.sentences[first]!.from : 0;
    let rest = 0;
    const met = this.readOn(from, (at) => {
      rest = this.#sameSentence(at);
      return rest >= 0;
    });
    if (work) work.characters += (met < 0 ? this.text.length : met) - from;
    const after = met < 0 ? 0 : last.sentences.length - rest;
    if (met >= 0) this.#keepBack(rest);
    const { text, tokens, count, sentences, paragraphs, seen, linkMarks } = this;
    return {
      reading: { text, tokens, count, sentences, paragraphs, seen, linkMarks },
      before: Math.max(first, 0),
      after,
    };
  }

  /** Stands where the reader stood when it had read the sentences before `first`. */
  #keepFront(first: number): void {
    const last = this.#last;
    const sentence = last.sentences[first]!;
    this.#makeRoom(sentence.first * STRIDE);
    this.tokens.set(last.tokens.subarray(0, sentence.first * STRIDE));
    this.count = sentence.first;
    this.sentenceFirst = sentence.first;
    this.paragraphFirst = firstOfParagraph(last.sentences, first);
    this.pending = last.tokens[sentence.first * STRIDE + 3]! & AFTER_BREAK;
    this.sentences.push(...last.sentences.slice(0, first));
    this.paragraphs.push(...last.paragraphs.slice(0, sentence.paragraph));
    for (const mark of last.linkMarks) if (mark < sentence.from) this.linkMarks.push(mark);
  }

  /** The old sentence that begins where this one does and was read from the same state; -1 where there is none. */
  #sameSentence(at: number): number {
    if (at < this.#editEnd + LOOKS_BACK) return -1;
    const { sentences, tokens } = this.#last;
    const index = sentenceAt(sentences, at - this.#shift);
    if (index < 0) return -1;
    const old = sentences[index]!;
    const opensParagraph = index === 0 || sentences[index - 1]!.paragraph !== old.paragraph;
    const isSame =
      opensParagraph === (this.paragraphFirst === this.count) &&
      (tokens[old.first * STRIDE + 3]! & AFTER_BREAK) === this.pending;
    return isSame ? index : -1;
  }

  /** Takes the sentences from `rest` on over as they were, moved. */
  #keepBack(rest: number): void {
    const last = this.#last;
    const shift = this.#shift;
    const old = last.sentences[rest]!;
    const tokenShift = this.count - old.first;
    const paragraphShift = this.paragraphs.length - old.paragraph;
    this.#keepTokens(old.first);
    for (let i = rest; i < last.sentences.length; i++)
      this.sentences.push(moved(last.sentences[i]!, shift, tokenShift, paragraphShift));
    for (const mark of last.linkMarks) if (mark >= old.from) this.linkMarks.push(mark + shift);
    const open = this.tokens[this.paragraphFirst * STRIDE]!;
    for (let i = old.paragraph; i < last.paragraphs.length; i++) {
      const { from, to } = last.paragraphs[i]!;
      this.paragraphs.push({ from: i === old.paragraph ? open : from + shift, to: to + shift });
    }
  }

  #keepTokens(from: number): void {
    const last = this.#last;
    const shift = this.#shift;
    const start = this.count * STRIDE;
    const kept = last.tokens.subarray(from * STRIDE, last.count * STRIDE);
    this.#makeRoom(start + kept.length);
    this.tokens.set(kept, start);
    const end = start + kept.length;
    if (shift !== 0) shiftTokens(this.tokens, start, end, shift);
    this.count = end / STRIDE;
  }

  #makeRoom(length: number): void {
    if (length <= this.tokens.length) return;
    const larger = new Int32Array(length + STRIDE);
    larger.set(this.tokens);
    this.tokens = larger;
  }
}

/** The first sentence that has to be read again; all before it end well clear of the edit. */
function firstTouched(sentences: readonly Sentence[], same: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.from + LOOKS_AHEAD <= same) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function sentenceAt(sentences: readonly Sentence[], from: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  return sentences[low]?.from === from ? low : -1;
}

function firstOfParagraph(sentences: readonly Sentence[], index: number): number {
  const { paragraph } = sentences[index]!;
  let first = index;
  while (first > 0 && sentences[first - 1]!.paragraph === paragraph) first--;
  return sentences[first]!.first;
}

function moved(
  { from, to, first, end, paragraph, question }: Sentence,
  shift: number,
  tokenShift: number,
  paragraphShift: number,
): Sentence {
  return {
    from: from + shift,
    to: to + shift,
    first: first + tokenShift,
    end: end + tokenShift,
    paragraph: paragraph + paragraphShift,
    question,
  };
}

function shiftTokens(tokens: Int32Array, start: number, end: number, shift: number): void {
  for (let base = start; base < end; base += STRIDE) {
    tokens[base] = tokens[base]! + shift;
    tokens[base + 1] = tokens[base + 1]! + shift;
  }
}
