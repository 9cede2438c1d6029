import type { Span } from '../engine/types.ts';
import type { Groups, ReadyStep } from './compile-cues.ts';
import type { Cancel, CueLink, CuePath } from './cue-path.ts';
import type { SentenceView } from './sentence-view.ts';
import { firstFrom } from './spans.ts';

/** What one sentence shows of a step: the spans that show it fully and those that show it half. */
export interface SentenceEvidence {
  readonly strong: readonly Span[];
  readonly weak: readonly Span[];
}

/** Words that the longest phrase of the cues may span; bounds how far back a hit that reaches here can begin. */
const LONGEST_PHRASE = 24;

type Verdict = 'strong' | 'weak' | 'drop';

/** Looks for one step in one sentence; `neighbours` are the sentences beside it. */
export function matchStep(
  step: ReadyStep,
  sentence: SentenceView,
  neighbours: readonly SentenceView[],
): SentenceEvidence {
  const strong: Span[] = [];
  const weak: Span[] = [];
  const look = (cues: readonly CuePath<Groups>[], level: 'strong' | 'weak') => {
    for (const cue of cues) {
      if (!holds(cue, sentence, neighbours)) continue;
      for (const span of findPaths(cue.links, sentence)) {
        const verdict = judge(step, span, sentence, level);
        if (verdict === 'drop') continue;
        const places = cue.with ? [span, ...sentence.hits(cue.with).slice(0, 1)] : [span];
        (verdict === 'strong' ? strong : weak).push(...places);
      }
    }
  };
  look(step.strong, 'strong');
  if (strong.length === 0) look(step.weak, 'weak');
  // A sentence with a slot left to fill says nothing definite yet, whatever its other words say.
  return sentence.parts.isUnfilled ? { strong: [], weak: [...strong, ...weak] } : { strong, weak };
}

/** Whether the groups that a cue wants beside its path are there, and those it forbids are not. */
function holds(cue: CuePath<Groups>, sentence: SentenceView, neighbours: readonly SentenceView[]): boolean {
  const { links, with: wanted, beside, without } = cue;
  return (
    links.every((link) => sentence.has(link.groups)) &&
    (!wanted || sentence.has(wanted)) &&
    !(without && sentence.has(without)) &&
    (!beside || neighbours.some((neighbour) => neighbour.has(beside)))
  );
}

/** The stretches where the groups of a path follow one another closely enough, each as tight as can be. */
function findPaths(links: readonly CueLink<Groups>[], sentence: SentenceView): readonly Span[] {
  const [first, ...rest] = links;
  if (!first) return [];
  const byEnd = new Map<number, { readonly from: number; readonly firstTo: number }>();
  for (const hit of sentence.hits(first.groups)) {
    const to = follow(rest, hit.to, sentence);
    if (to === undefined) continue;
    // Two starts for one end: the later is tighter, unless both are one phrase ("I'm so sorry", "so sorry").
    const before = byEnd.get(to);
    if (!before || hit.from >= before.firstTo) byEnd.set(to, { from: hit.from, firstTo: hit.to });
  }
  return [...byEnd].map(([to, { from }]) => ({ from, to }));
}

function follow(links: readonly CueLink<Groups>[], from: number, sentence: SentenceView): number | undefined {
  const [next, ...rest] = links;
  if (!next) return from;
  const hits = sentence.hits(next.groups);
  for (let index = firstFrom(hits, from); index < hits.length; index++) {
    const hit = hits[index];
    if (!hit || sentence.countWords(from, hit.from) > next.gap) return undefined;
    const to = follow(rest, hit.to, sentence);
    if (to !== undefined) return to;
  }
  return undefined;
}

function judge(step: ReadyStep, span: Span, sentence: SentenceView, level: 'strong' | 'weak'): Verdict {
  const applies = (cancel: Cancel<Groups>) => stands(cancel, span, sentence);
  if (step.drop.some(applies)) return 'drop';
  return step.weaken.some(applies) ? 'weak' : level;
}

function stands({ groups, at, gap }: Cancel<Groups>, span: Span, sentence: SentenceView): boolean {
  const { isQuestion, text } = sentence.parts;
  if (!groups) return isQuestion && sentence.countWords(span.to, text.length) <= gap;
  const hits = sentence.hits(groups);
  if (at === 'after') {
    const next = hits[firstFrom(hits, span.from + 1)];
    return next !== undefined && sentence.countWords(span.to, next.from) <= gap;
  }
  return at === undefined ? hits.length > 0 : reachesBack(at, gap, hits, span, sentence);
}

/** Whether a hit that begins before the span's end stands inside it, or before it and near enough. */
function reachesBack(
  at: 'before' | 'inside',
  gap: number,
  hits: readonly Span[],
  span: Span,
  sentence: SentenceView,
): boolean {
  const furthest = (at === 'inside' ? 0 : gap) + LONGEST_PHRASE;
  for (let index = firstFrom(hits, span.to) - 1; index >= 0; index--) {
    const hit = hits[index];
    if (!hit || sentence.countWords(hit.from, span.from) > furthest) return false;
    if (hit.to > span.from || (at === 'before' && sentence.countWords(hit.to, span.from) <= gap)) return true;
  }
  return false;
}
