import type { Span } from '../engine/types.ts';
import type { Groups, ReadyCue, ReadyStep } from './compile-cues.ts';
import type { Cancel, CueLink } from './cue-path.ts';
import type { SentenceView } from './sentence-view.ts';
import { firstFrom } from './spans.ts';

/** Words that the longest phrase of the cues may span; bounds how far back a hit that reaches here can begin. */
const LONGEST_PHRASE = 24;

/** Whether all that a cue wants in its own sentence is there, and what it forbids is not. */
export function mayHold({ links, with: wanted, without }: ReadyCue, sentence: SentenceView): boolean {
  for (let i = 0; i < links.length; i++) if (!sentence.has(links[i]!.groups)) return false;
  return !(wanted && !sentence.has(wanted)) && !(without && sentence.has(without));
}

/** Tells the spans by which a sentence shows a cue's step, each with how well. */
export function matchCue(
  cue: ReadyCue,
  step: ReadyStep,
  sentence: SentenceView,
  tell: (level: 'strong' | 'weak', span: Span) => void,
): void {
  for (const span of findPaths(cue.links, sentence)) {
    const verdict = judge(step, span, sentence, cue.level);
    if (verdict === 'drop') continue;
    // A sentence with a slot left to fill says nothing definite yet, whatever its other words say.
    const level = sentence.isUnfilled ? 'weak' : verdict;
    tell(level, span);
    if (cue.with) tell(level, nearest(sentence.hits(cue.with), span));
  }
}

/** The hit to show beside a span: the first in it or after it, else the last before it. There is one at least. */
function nearest(hits: readonly Span[], { from }: Span): Span {
  return (hits[firstFrom(hits, from)] ?? hits.at(-1))!;
}

/** The stretches where the groups of a path follow one another closely enough, each as tight as can be. */
function findPaths(links: readonly CueLink<Groups>[], sentence: SentenceView): readonly Span[] {
  const first = links[0];
  if (!first) return [];
  if (links.length === 1) return longestByEnd(sentence.hits(first.groups));
  const found: Span[] = [];
  let firstTo = 0;
  for (const hit of sentence.hits(first.groups)) {
    const to = follow(links, 1, hit.to, sentence);
    if (to === undefined) continue;
    const last = found.at(-1);
    // Two starts for one end: the later is tighter, unless both are one phrase ("I'm so sorry", "so sorry").
    if (last?.to !== to) found.push({ from: hit.from, to });
    else if (hit.from >= firstTo) found[found.length - 1] = { from: hit.from, to };
    else continue;
    firstTo = hit.to;
  }
  return found;
}

/** Of phrases that end together the longest: "I'm so sorry", not "so sorry". */
function longestByEnd(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  return spans.filter(({ to }, at) => {
    for (let before = at - 1; before >= 0; before--) if (spans[before]!.to === to) return false;
    return true;
  });
}

/** Where the path ends whose links from `at` on follow `from` closely enough. */
function follow(
  links: readonly CueLink<Groups>[],
  at: number,
  from: number,
  sentence: SentenceView,
): number | undefined {
  const next = links[at];
  if (!next) return from;
  const hits = sentence.hits(next.groups);
  for (let index = firstFrom(hits, from); index < hits.length; index++) {
    const hit = hits[index];
    if (!hit || sentence.countWords(from, hit.from) > next.gap) return undefined;
    const to = follow(links, at + 1, hit.to, sentence);
    if (to !== undefined) return to;
  }
  return undefined;
}

function judge(
  step: ReadyStep,
  span: Span,
  sentence: SentenceView,
  level: 'strong' | 'weak',
): 'strong' | 'weak' | 'drop' {
  const applies = (cancel: Cancel<Groups>) => stands(cancel, span, sentence);
  if (step.drop.some(applies)) return 'drop';
  return step.weaken.some(applies) ? 'weak' : level;
}

function stands({ groups, at, gap }: Cancel<Groups>, span: Span, sentence: SentenceView): boolean {
  if (!groups) return sentence.isQuestion && sentence.countWords(span.to, sentence.length) <= gap;
  if (!sentence.has(groups)) return false;
  const hits = sentence.hits(groups);
  if (at === 'after') {
    const next = hits[firstFrom(hits, span.from + 1)];
    return next !== undefined && sentence.countWords(span.to, next.from) <= gap;
  }
  return at === undefined || reachesBack(at, gap, hits, span, sentence);
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
