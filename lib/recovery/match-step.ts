import type { Span } from '../engine/types.ts';
import type { ReadyCue, ReadyStep } from './compile-cues.ts';
import type { CueLink } from './cue-path.ts';
import type { Cancel } from './cue-schema.ts';
import type { CountWords, SentenceView } from './sentence-view.ts';
import { firstFrom } from './spans.ts';

/** What one sentence shows of a step: the spans that show it fully and those that show it half. */
export interface SentenceEvidence {
  readonly strong: readonly Span[];
  readonly weak: readonly Span[];
}

/** Words that the longest phrase of the cues may span; bounds how far back a hit that reaches here can begin. */
const LONGEST_PHRASE = 24;

type Verdict = 'strong' | 'weak' | 'drop';

/** Looks for one step in one sentence; `neighbours` are the sentences beside it in the same paragraph. */
export function matchStep(
  step: ReadyStep,
  sentence: SentenceView,
  neighbours: readonly SentenceView[],
  countWords: CountWords,
): SentenceEvidence {
  const strong: Span[] = [];
  const weak: Span[] = [];
  const look = (cues: readonly ReadyCue[], level: 'strong' | 'weak') => {
    for (const cue of cues) {
      if (!holds(cue, sentence, neighbours)) continue;
      for (const span of findPaths(cue.links, sentence, countWords)) {
        const verdict = judge(step.cancel, span, sentence, countWords, level);
        if (verdict === 'drop') continue;
        const places = [span, ...cue.with.flatMap((group) => sentence.hits(group).slice(0, 1))];
        (verdict === 'strong' ? strong : weak).push(...places);
      }
    }
  };
  look(step.strong, 'strong');
  if (strong.length === 0) look(step.weak, 'weak');
  return { strong, weak };
}

/** Whether the groups that a cue wants beside its path are there, and those it forbids are not. */
function holds(cue: ReadyCue, sentence: SentenceView, neighbours: readonly SentenceView[]): boolean {
  const has = (view: SentenceView, group: string) => view.hits(group).length > 0;
  return (
    cue.links.every((link) => has(sentence, link.group)) &&
    cue.with.every((group) => has(sentence, group)) &&
    !cue.without.some((group) => has(sentence, group)) &&
    cue.beside.every((group) => neighbours.some((view) => has(view, group)))
  );
}

/** The stretches where the groups of a path follow one another closely enough, each as tight as can be. */
function findPaths(
  links: readonly CueLink[],
  sentence: SentenceView,
  countWords: CountWords,
): readonly Span[] {
  const [first, ...rest] = links;
  if (!first) return [];
  const byEnd = new Map<number, { readonly from: number; readonly firstTo: number }>();
  for (const hit of sentence.hits(first.group)) {
    const to = follow(rest, hit.to, sentence, countWords);
    if (to === undefined) continue;
    // Two starts for one end: the later is tighter, unless both are one phrase ("I'm so sorry", "so sorry").
    const before = byEnd.get(to);
    if (!before || hit.from >= before.firstTo) byEnd.set(to, { from: hit.from, firstTo: hit.to });
  }
  return [...byEnd].map(([to, { from }]) => ({ from, to }));
}

function follow(
  links: readonly CueLink[],
  from: number,
  sentence: SentenceView,
  countWords: CountWords,
): number | undefined {
  const [next, ...rest] = links;
  if (!next) return from;
  const hits = sentence.hits(next.group);
  for (let index = firstFrom(hits, from); index < hits.length; index++) {
    const hit = hits[index];
    if (!hit || countWords(from, hit.from) > next.gap) return undefined;
    const to = follow(rest, hit.to, sentence, countWords);
    if (to !== undefined) return to;
  }
  return undefined;
}

function judge(
  cancels: readonly Cancel[],
  span: Span,
  sentence: SentenceView,
  countWords: CountWords,
  level: 'strong' | 'weak',
): Verdict {
  let verdict: Verdict = level;
  for (const cancel of cancels) {
    if (!applies(cancel, span, sentence, countWords)) continue;
    if (cancel.do === 'drop') return 'drop';
    verdict = 'weak';
  }
  return verdict;
}

function applies(cancel: Cancel, span: Span, sentence: SentenceView, countWords: CountWords): boolean {
  const near = cancel.gap ?? Number.POSITIVE_INFINITY;
  if (cancel.group === '?') return sentence.isQuestion && countWords(span.to, sentence.to) <= near;
  const hits = sentence.hits(cancel.group);
  if (cancel.at === 'after') {
    const next = hits[firstFrom(hits, span.from + 1)];
    return next !== undefined && countWords(span.to, next.from) <= near;
  }
  if (cancel.at === undefined) return hits.length > 0;
  return reachesBack(cancel.at, near, hits, span, countWords);
}

/** Whether a hit that begins before the span's end stands inside it, or before it and near enough. */
function reachesBack(
  at: 'before' | 'inside',
  near: number,
  hits: readonly Span[],
  span: Span,
  countWords: CountWords,
): boolean {
  const furthest = (at === 'inside' ? 0 : near) + LONGEST_PHRASE;
  for (let index = firstFrom(hits, span.to) - 1; index >= 0; index--) {
    const hit = hits[index];
    if (!hit || countWords(hit.from, span.from) > furthest) return false;
    if (hit.to > span.from || (at === 'before' && countWords(hit.to, span.from) <= near)) return true;
  }
  return false;
}
