import { findFindings } from './check/find-findings.ts';
import type { CompiledRules } from './compile-rules.ts';
import type { CheckOptions, Finding, TextReading } from './types.ts';
import { watchDraft } from './watch-draft.ts';

/** Checks one draft over and over as it is typed. */
export interface Checker {
  /** The same as `check` of the whole text; only what changed since the last call is read and looked through. */
  check(text: string, options?: CheckOptions): Finding[];
  /** The same as `readText`, for others who want the words of the draft: the checker's own reading, brought up to date. */
  read(text: string): TextReading;
}

/** Makes a checker for one draft. It keeps that draft's text and what was found in it, until it is dropped. */
export function createChecker(compiled: CompiledRules): Checker {
  const watch = watchDraft(compiled);
  return { check: (text, options) => watch.find(text, findFindings, options), read: watch.read };
}
