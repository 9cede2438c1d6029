import { changedParts } from './changed-parts.ts';
import { cleanAnswer } from './clean-answer.ts';
import { judgeRewrite } from './judge-rewrite.ts';
import type { ChangedPart, RewriteContext, RewriteProblem } from './types.ts';

/** A model on this machine: gives back a sentence worded anew. Rejects where it cannot. */
export type Reword = (sentence: string, signal: AbortSignal) => Promise<string>;

/** A sentence that may be offered, or why none is. */
export type KinderOffer =
  | { readonly ok: true; readonly text: string; readonly parts: readonly ChangedPart[] }
  | { readonly ok: false; readonly problems: readonly RewriteProblem[] };

/** A model says it otherwise each time; who waits does not wait for a third. */
const TRIES = 2;

/** Has a sentence worded anew until the outcome may be offered. Rejects with the model, or when the signal aborts. */
export async function sayKinder(
  sentence: string,
  context: RewriteContext,
  reword: Reword,
  signal: AbortSignal,
): Promise<KinderOffer> {
  let problems: readonly RewriteProblem[] = [];
  for (let at = 0; at < TRIES; at += 1) {
    const text = cleanAnswer(await reword(sentence, signal));
    signal.throwIfAborted();
    problems = judgeRewrite(sentence, text, context);
    if (problems.length === 0) return { ok: true, text, parts: changedParts(sentence, text) };
  }
  return { ok: false, problems };
}
