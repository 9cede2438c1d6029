import { DraftHits } from './check/draft-hits.ts';
import { findFindings } from './check/find-findings.ts';
import type { CompiledRules } from './compile-rules.ts';
import { DraftReader } from './read-text.ts';
import type { CheckOptions, Finding, TextReading, Work } from './types.ts';

/** Checks one draft over and over as it is typed. */
export interface Checker {
  /** The same as `check` of the whole text; only what changed since the last call is read and looked through. */
  check(text: string, options?: CheckOptions): Finding[];
  /** The same as `readText`, for others who want the words of the draft: the checker's own reading, brought up to date. */
  read(text: string): TextReading;
}

/** Makes a checker for one draft. It keeps that draft's text and what was found in it, until it is dropped. */
export function createChecker(compiled: CompiledRules): Checker {
  const reader = new DraftReader();
  const hits = new DraftHits(compiled);
  const update = (text: string, work?: Work): TextReading => {
    const { reading, before, after } = reader.read(text, work);
    hits.replace(before, after, reading.sentences.length);
    return reading;
  };
  return {
    check: (text, options = {}) => findFindings(compiled, update(text, options.work), hits, options),
    read: (text) => update(text),
  };
}
