import { findSkips } from './skips/find-skips.ts';
import { rereadText } from './text/edit-reader.ts';
import { TextReader } from './text/text-reader.ts';
import type { RawReading } from './text/text-reading.ts';
import type { TextReading, Work } from './types.ts';

/**
 * Reads a text once: its words, sentences, paragraphs, and the parts that are not the agent's own wording.
 * A reading depends on the text alone, so one may serve any number of policies. Takes any string; never throws.
 */
export function readText(text: string, work?: Work): TextReading {
  return withSkips(readRaw(text, work));
}

/** How the newest reading of a draft differs from the one before: all but its first and last sentences are new. */
export interface ReadingChange {
  readonly reading: TextReading;
  /** Sentences at the front that were kept as they were. */
  readonly before: number;
  /** Sentences at the end that were kept, moved along with the text. */
  readonly after: number;
}

/** Reads a draft as it is typed: each time only the sentences that the edit touched. Readings are never changed. */
export class DraftReader {
  #last: RawReading | undefined;
  #change: ReadingChange | undefined;

  /** The reading of `text`, equal to what `readText` would give, and what of it is new. Never throws. */
  read(text: string, work?: Work): ReadingChange {
    if (this.#last?.text === text && this.#change) {
      const { reading } = this.#change;
      return { reading, before: reading.sentences.length, after: 0 };
    }
    const { reading, before, after } = this.#last
      ? rereadText(this.#last, text, work)
      : { reading: readRaw(text, work), before: 0, after: 0 };
    this.#last = reading;
    this.#change = { reading: withSkips(reading), before, after };
    return this.#change;
  }
}

function readRaw(text: string, work: Work | undefined): RawReading {
  const reader = new TextReader(text);
  reader.read();
  if (work) work.characters += text.length;
  const { tokens, count, sentences, paragraphs, seen, linkMarks } = reader;
  return { text, tokens, count, sentences, paragraphs, seen, linkMarks };
}

// Quotes, threads and code reach far, so what is skipped is always told from the whole text.
function withSkips({ text, tokens, count, sentences, paragraphs, seen, linkMarks }: RawReading): TextReading {
  return { text, tokens, count, sentences, paragraphs, skips: findSkips(text, seen, linkMarks) };
}
