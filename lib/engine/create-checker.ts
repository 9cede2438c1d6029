import { DraftHits } from './check/draft-hits.ts';
import { findFindings } from './check/find-findings.ts';
import type { CompiledRules } from './compile-rules.ts';
import { DraftReader, type ReadingChange } from './read-text.ts';
import type { CheckOptions, Finding } from './types.ts';

/** Checks one draft over and over as it is typed. */
export interface Checker {
  /** The same as `check` of the whole text; only what changed since the last call is read and looked through. */
  check(text: string, options?: CheckOptions): Finding[];
  /** The same for a draft that the caller reads: every change of its reader, in order. */
  checkChange(change: ReadingChange, options?: CheckOptions): Finding[];
}

/** Makes a checker for one draft. It keeps that draft's text and what was found in it, until it is dropped. */
export function createChecker(compiled: CompiledRules): Checker {
  const reader = new DraftReader();
  const hits = new DraftHits(compiled);
  const checkChange = ({ reading, before, after }: ReadingChange, options: CheckOptions = {}): Finding[] => {
    hits.replace(before, after, reading.sentences.length);
    return findFindings(compiled, reading, hits, options);
  };
  return {
    check: (text, options = {}) => checkChange(reader.read(text, options.work), options),
    checkChange,
  };
}
