import type { Span } from '../engine/types.ts';
import type { PromiseKind } from './case-types.ts';
import { KINDS, type ReadyLanguage } from './promise-language.ts';

/** A sentence in which promises are looked for. Offsets count from its beginning. */
export interface PromiseSentence {
  /** As it was written, and the same folded (`foldLetters`), place for place. */
  readonly text: string;
  readonly folded: string;
  readonly isQuestion: boolean;
  /** What is not the agent's own wording. */
  readonly skips: readonly Span[];
}

/** A part of a sentence that promises something. */
export interface FoundCommitment extends Span {
  readonly kind: PromiseKind;
  readonly timed: boolean;
}

/** Words that promise: from the vow or form to the end of its verb. */
interface Hit extends Span {
  readonly kind: PromiseKind;
  /** Only a promise where a time stands with it. */
  readonly wantsTime: boolean;
  /** Verbs under one vow share it. */
  readonly vow: number;
  /** It says by when the customer has what was spoken of: "you'll have it by Friday". */
  readonly refersBack?: boolean;
}

/** A question that only asks whether the promise suits may have this many words after it: "…, is that all right?" */
const TAG_WORDS = 7;

/** Someone's own name, as far as a name can be told: a word with a capital, or two. */
const NAME = /(?<![\p{L}\d])\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?/gu;

/** Words before the vow that are more than a time: they have a doer of their own. */
const OWN_DOER =
  /(?<![a-z])(?:i|we|you|your|our|my|he|she|it|they|that|who|which|ich|wir|sie|ihr|ihre|er|dass|yo|usted|su|que|je|vous|votre|nous|il|elle|eu|voce|seu|sua|was|were|has|have|had|did|hat|ist|war|ha|est|foi)(?![a-z])/i;

/** The promises of one sentence in one language, in order and apart. */
export function findCommitments(language: ReadyLanguage, sentence: PromiseSentence): FoundCommitment[] {
  const hits = linked(apart(allHits(language, sentence)).filter((hit) => holds(language, hit, sentence)));
  if (hits.length === 0) return [];
  const starts = hits.map((hit, at) => startOf(language, hit, sentence.folded, hits[at - 1]?.to ?? 0));
  const parts = hits.map((hit, at) => {
    const span = { from: starts[at] as number, to: starts[at + 1] ?? sentence.folded.length };
    return { ...hit, ...span, timed: isTimed(language, sentence, span) };
  });
  const isMeant = ({ wantsTime, timed, from, to }: Part) =>
    !wantsTime || (timed && sentence.folded.slice(from, to).search(language.past) < 0);
  return joined(parts).filter(isMeant).map(plain);
}

type Part = Hit & { readonly timed: boolean };

function allHits(language: ReadyLanguage, { text, folded }: PromiseSentence): Hit[] {
  const hits: Hit[] = [];
  // "Check with our warehouse and will …": who promises stands before.
  for (const vow of folded.matchAll(language.vow))
    if (vow[0].search(language.joins) < 0) hits.push(...vowed(language, folded, vow));
  for (const [list, wantsTime] of [
    [language.said, false],
    [language.present, true],
  ] as const)
    for (const [kind, form] of list)
      for (const { index, 0: words } of folded.matchAll(form)) {
        // A form may be told from others by what joins it to the words before.
        const from = index + (/^(?:und|dann)\s+/i.exec(words)?.[0].length ?? 0);
        hits.push({ kind, wantsTime, vow: from, from, to: index + words.length });
      }
  if (language.handed)
    for (const { index: from, 0: words } of folded.matchAll(language.handed))
      hits.push({
        kind: 'deliver',
        wantsTime: true,
        vow: from,
        from,
        to: from + words.length,
        refersBack: true,
      });
  if (language.byName) hits.push(...named(language, language.byName, text, folded));
  return hits;
}

/** What follows one vow: its verb and those joined to it. */
function vowed(language: ReadyLanguage, folded: string, { index, 0: words }: RegExpExecArray): Hit[] {
  const hits: Hit[] = [];
  const { verb, further } = language;
  verb.lastIndex = index + words.length;
  let match = verb.exec(folded);
  let from = index;
  while (match) {
    const kind = kindOf(match);
    const to = match.index + match[0].length;
    hits.push({ kind, wantsTime: kind === 'other', vow: index, from, to });
    further.lastIndex = to;
    match = further.exec(folded);
    if (match && /[;:!?]/.test(folded.slice(to, match.index))) match = null;
    // Its words begin after what joins it.
    from = match ? match.index + (/^\S+\s+/.exec(match[0])?.[0].length ?? 0) : 0;
  }
  return hits;
}

function kindOf(match: RegExpExecArray): PromiseKind {
  return KINDS.find((_, at) => match[at + 1] !== undefined) ?? 'other';
}

/** A colleague by name: "Maria will call you". */
function named(language: ReadyLanguage, byName: RegExp, text: string, folded: string): Hit[] {
  return [...text.matchAll(NAME)].flatMap(({ index, 0: name }) => {
    byName.lastIndex = index + name.length;
    const match = byName.exec(folded);
    if (!match || name.split(/\s/).some((word) => language.notNames.test(word))) return [];
    const kind = /call|phone|ring/i.test(match[0]) ? 'call' : 'write';
    return [{ kind, wantsTime: false, vow: index, from: index, to: match.index + match[0].length } as const];
  });
}

/** In order, the longer one where two overlap. */
function apart(hits: readonly Hit[]): Hit[] {
  const sorted = hits.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: Hit[] = [];
  for (const hit of sorted) if (hit.from >= (kept.at(-1)?.to ?? 0)) kept.push(hit);
  return kept;
}

/** What refers back shares the vow of the promise before it. */
function linked(hits: readonly Hit[]): readonly Hit[] {
  return hits.map((hit, at) => (hit.refersBack ? { ...hit, vow: hits[at - 1]?.vow ?? hit.vow } : hit));
}

function holds(language: ReadyLanguage, hit: Hit, sentence: PromiseSentence): boolean {
  const { folded, skips, isQuestion } = sentence;
  if (skips.some(({ from, to }) => from < hit.to && to > hit.from)) return false;
  if (isQuestion && !isBeforeTag(folded, hit.to)) return false;
  const before = folded.slice(clauseStart(language, folded, hit.from), hit.from);
  if (language.cancels.test(before)) return false;
  return !isNegated(language, folded, hit, before) && !isConditional(language, folded, hit);
}

function isBeforeTag(folded: string, from: number): boolean {
  const tail = /[,–—-]\s[^,]*$/.exec(folded.slice(from));
  return tail !== null && tail[0].trim().split(/\s+/).length <= TAG_WORDS + 1;
}

function isNegated(language: ReadyLanguage, folded: string, hit: Hit, before: string): boolean {
  if (language.negations === null) return false;
  const end = language.negatesAfter ? clauseEnd(language, folded, hit.to) : hit.to;
  language.negations.lastIndex = 0;
  const near = before.slice(before.lastIndexOf(',') + 1);
  return language.negations.test(near + folded.slice(hit.from, end));
}

/** Whether an "if" makes it depend on something: before it, or after it without a clause of its own. */
function isConditional(language: ReadyLanguage, folded: string, hit: Hit): boolean {
  const plain = folded.replace(language.courtesies, (words) => ' '.repeat(words.length));
  return [...plain.matchAll(language.ifs)].some(({ index, 0: words }) => {
    if (index >= hit.from && index < hit.to) return true;
    const lead = plain.slice(0, index);
    if (index > hit.from) return !/[;–—(]\s*$/.test(lead) && !endsWithJoin(language, lead);
    const between = plain.slice(index + words.length, hit.from);
    if (/[;–—)]/.test(between)) return false;
    const isInside = /\w+\s+\w+\s*$/.test(lead.slice(clauseStart(language, plain, index)));
    language.joins.lastIndex = 0;
    return !(isInside && language.joins.test(between));
  });
}

function endsWithJoin({ joins }: ReadyLanguage, lead: string): boolean {
  return [...lead.matchAll(joins)].some(
    ({ index, 0: words }) => lead.slice(index + words.length).trim() === '',
  );
}

/** Where the promise's own words begin: with a time before its vow, if nothing else stands there. */
function startOf(language: ReadyLanguage, hit: Hit, folded: string, least: number): number {
  const start = Math.max(least, clauseStart(language, folded, hit.from));
  const lead = folded.slice(start, hit.from);
  const own = OWN_DOER.exec(lead) || language.opens.test(lead) ? lead.lastIndexOf(',') + 1 : 0;
  const rest = lead.slice(own);
  const from = OWN_DOER.test(rest) ? hit.from : start + own;
  return from + (/^[\s,]*/.exec(folded.slice(from))?.[0].length ?? 0);
}

/** After the last word or mark that parts clauses before a place. */
function clauseStart({ joins }: ReadyLanguage, folded: string, before: number): number {
  const text = folded.slice(0, before);
  const mark = Math.max(...[';', ': ', '–', '—', '(', ') '].map((each) => text.lastIndexOf(each) + 1));
  let start = mark;
  for (const { index, 0: words } of text.matchAll(joins)) {
    start = Math.max(start, index + words.length);
  }
  return start;
}

function clauseEnd({ joins }: ReadyLanguage, folded: string, after: number): number {
  const text = folded.slice(after);
  const mark = /[;:–—]|,\s/.exec(text)?.index ?? text.length;
  joins.lastIndex = 0;
  return after + Math.min(mark, joins.exec(text)?.index ?? text.length);
}

function isTimed(language: ReadyLanguage, { folded, skips }: PromiseSentence, { from, to }: Span): boolean {
  return [...folded.slice(from, to).matchAll(language.times)].some(({ index, 0: words }) => {
    const place = { from: from + index, to: from + index + words.length };
    return !skips.some((skip) => skip.from < place.to && skip.to > place.from);
  });
}

/**
 * One promise where verbs share a vow and at most one has a time of its own ("I'll check and call you by five"); a
 * check without a time beside another promise is on the way to it.
 */
function joined(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (last && last.vow === part.vow && !(last.timed && part.timed))
      kept[kept.length - 1] = both(last, part);
    else kept.push(part);
  }
  return kept.filter(({ kind, timed }) => kept.length === 1 || timed || kind !== 'check');
}

function both(one: Part, other: Part): Part {
  // By when they have it is all that is timed: those are the words to read.
  if (other.refersBack && other.timed) return { ...other, kind: one.kind };
  const first = KINDS.indexOf(one.kind) <= KINDS.indexOf(other.kind) ? one : other;
  const { kind, wantsTime } = one.timed ? one : other.timed ? other : first;
  return { ...one, to: other.to, kind, wantsTime, timed: one.timed || other.timed };
}

function plain({ from, to, kind, timed }: Part): FoundCommitment {
  return { from, to, kind, timed };
}
