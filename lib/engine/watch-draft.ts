import { DraftHits } from './check/draft-hits.ts';
import { dropSkipped } from './check/drop-skipped.ts';
import type { findFindings } from './check/find-findings.ts';
import type { CompiledRules } from './compile-rules.ts';
import { DraftReader } from './read-text.ts';
import type { CheckOptions, Finding, TextReading, Work } from './types.ts';

/** The steps from what stands in a draft to what the agent is told: given, so that they may be a script of their own. */
export type FindFindings = typeof findFindings;

/** Looks through one draft over and over as it is typed; only what changed since the last call is read again. */
export interface DraftWatch {
  /** Whether any rule's phrase stands in the agent's own words. Where none does, `find` finds nothing. */
  holdsAny(text: string): boolean;
  /** The same as `check` of the whole text. */
  find(text: string, find: FindFindings, options?: CheckOptions): Finding[];
  /** The same as `readText`, for others who want the words of the draft: the watch's own reading, brought up to date. */
  read(text: string): TextReading;
}

/** Forgets the few words that compiled rules remember of drafts ("Hildegarde's"), for when a draft is gone. */
export function forgetDrafts(compiled: CompiledRules): void {
  compiled.space.forgetWords();
}

/** Told of each reading which of its sentences, `first..end`, are not as they were. */
export type OnRead = (reading: TextReading, first: number, end: number) => void;

/** Makes a watch for one draft. It keeps that draft's text and what was found in it, until it is dropped. */
export function watchDraft(compiled: CompiledRules, onRead?: OnRead): DraftWatch {
  const reader = new DraftReader();
  const hits = new DraftHits(compiled);
  const update = (text: string, work?: Work): TextReading => {
    const { reading, before, after } = reader.read(text, work);
    hits.replace(before, after, reading.sentences.length);
    onRead?.(reading, before, reading.sentences.length - after);
    return reading;
  };
  return {
    holdsAny(text) {
      const reading = update(text);
      const own = dropSkipped(hits.candidates(reading, undefined), reading);
      compiled.space.forget();
      return own.length > 0;
    },
    find: (text, find, options = {}) => find(compiled, update(text, options.work), hits, options),
    read: (text) => update(text),
  };
}
