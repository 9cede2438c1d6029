import { findSkips } from './skips/find-skips.ts';
import { TextReader } from './text/text-reader.ts';
import type { TextReading, Work } from './types.ts';

/**
 * Reads a text once: its words, sentences, paragraphs, and the parts that are not the agent's own wording.
 * A reading depends on the text alone, so one may serve any number of policies. Takes any string; never throws.
 */
export function readText(text: string, work?: Work): TextReading {
  const reader = new TextReader(text);
  reader.read();
  if (work) work.characters += text.length;
  const { tokens, count, sentences, paragraphs } = reader;
  return {
    text,
    tokens,
    count,
    sentences,
    paragraphs,
    skips: findSkips(text, reader.seen, reader.linkMarks),
  };
}
