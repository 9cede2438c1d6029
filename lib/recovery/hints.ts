import type { Sentence, Span, TextReading } from '../engine/types.ts';
import type { HintId, RecoveryHint } from './case-types.ts';
import { HINT_WORDS } from './hint-words.ts';
import { mergeSpans, overlapsAny } from './spans.ts';
import type { StepEvidence, StepLevel } from './types.ts';

/** What is longer (UTF-16 units) is no reply whose order or proportion a hint could mend. */
const LONGEST = 6000;
/** Words of a reply with nothing but an apology, from which on it is not one that is still being begun. */
const ENOUGH_WORDS = 25;
/** Words of apology and empathy that are no more than good manners, however short the solution is. */
const PLAIN_WORDS = 30;
const SORRY_OFTEN = 3;

/**
 * What is odd in the order or the proportion of a recovery, where that is clearly so: none for a short or ordinary
 * reply. `steps` are the signs that `detectSteps` finds in the same reading; ones that are missing count as absent.
 * In the order of `HintId`; never throws.
 */
export function recoveryHints(reading: TextReading, steps: readonly StepEvidence[]): RecoveryHint[] {
  if (reading.text.length > LONGEST || reading.sentences.length === 0) return [];
  const draft = new HintedDraft(reading, steps);
  return HINTS.flatMap(([id, look]) => {
    const evidence = look(draft);
    return evidence === null ? [] : [{ id, evidence }];
  });
}

/** The words a hint rests on; null where there is nothing to say. */
type Look = (draft: HintedDraft) => readonly Span[] | null;

const HINTS: readonly (readonly [HintId, Look])[] = [
  ['solution-before-apology', solutionFirst],
  ['explanation-first', explanationFirst],
  ['apology-longer', apologyLonger],
  ['sorry-often', sorryOften],
  ['token-only', tokenOnly],
  ['apology-only', apologyOnly],
  ['selling', selling],
];

/** A draft with what its signs say of its sentences. */
class HintedDraft {
  readonly reading: TextReading;
  readonly #signs: ReadonlyMap<string, StepEvidence>;
  #skipped: readonly Span[] | undefined;

  constructor(reading: TextReading, steps: readonly StepEvidence[]) {
    this.reading = reading;
    this.#signs = new Map(steps.map((step) => [step.stepId, step]));
  }

  level(sign: string): StepLevel {
    return this.#signs.get(sign)?.level ?? 'absent';
  }

  /** Where any of these signs stand, in order. */
  spans(...signs: readonly string[]): readonly Span[] {
    return signs
      .flatMap((sign) => this.#signs.get(sign)?.evidence ?? [])
      .toSorted((a, b) => a.from - b.from || a.to - b.to);
  }

  /** The sentences that share a character with any of the spans. */
  sentencesOf(spans: readonly Span[]): readonly Sentence[] {
    const apart = mergeSpans(spans);
    return this.reading.sentences.filter((sentence) => overlapsAny(sentence, apart));
  }

  /** Where these words stand in a part of the text, in the agent's own wording. */
  find(words: RegExp, { from, to }: Span = { from: 0, to: this.reading.text.length }): readonly Span[] {
    const part = this.reading.text.slice(from, to);
    return Array.from(part.matchAll(words), (hit) => ({
      from: from + hit.index,
      to: from + hit.index + hit[0].length,
    })).filter((span) => !overlapsAny(span, this.skipped()));
  }

  /** Every word of regret that is one. */
  sorry(): readonly Span[] {
    const said = this.find(HINT_WORDS.sorry);
    const innocent = said.length > 0 ? this.find(HINT_WORDS.notSorry) : said;
    return said.filter((span) => !overlapsAny(span, innocent));
  }

  skipped(): readonly Span[] {
    this.#skipped ??= mergeSpans(this.reading.skips);
    return this.#skipped;
  }
}

/** Apology and empathy belong before the solution. */
function solutionFirst(draft: HintedDraft): readonly Span[] | null {
  if (draft.level('urgent-reinstatement') !== 'strong') return null;
  const [solution] = draft.spans('urgent-reinstatement');
  const warm = firstRegret(draft);
  if (!solution || !warm || warm.from < solution.to) return null;
  return areApart(draft, solution, warm) ? [solution, warm] : null;
}

/** Where apology or empathy begins, at any level: a sign's evidence is that of its best level only. */
function firstRegret(draft: HintedDraft): Span | undefined {
  const [warm] = draft.spans('apology', 'empathy');
  const [sorry] = warm ? draft.sorry() : [];
  return sorry && warm && sorry.from < warm.from ? sorry : warm;
}

/** Whether the one sentence ends before the other begins. */
function areApart(draft: HintedDraft, before: Span, after: Span): boolean {
  return !draft.sentencesOf([before]).some((sentence) => draft.sentencesOf([after]).includes(sentence));
}

/** Reasons and defences are heard only after the apology. */
function explanationFirst(draft: HintedDraft): readonly Span[] | null {
  const warm = firstRegret(draft);
  const [first] = warm ? draft.sentencesOf([warm]) : [];
  if (!warm || !first || first.from === 0) return null;
  const own = draft.find(HINT_WORDS.explaining, { from: 0, to: first.from });
  const shown = draft.level('explanation') === 'strong' ? draft.spans('explanation') : [];
  const [reason] = [...own, ...shown.filter(({ to }) => to <= first.from)];
  return reason ? [reason, warm] : null;
}

/** More words of regret than of what is being done. Only where there is both. */
function apologyLonger(draft: HintedDraft): readonly Span[] | null {
  const solution = draft.spans(...SOLVING);
  const warm = draft.spans('apology', 'empathy');
  if (solution.length === 0 || warm.length === 0) return null;
  const solving = draft.sentencesOf(solution);
  const sorry = draft.sentencesOf(warm).filter((sentence) => !solving.includes(sentence));
  const words = wordsOf(sorry);
  if (words <= PLAIN_WORDS || words <= 2 * wordsOf(solving)) return null;
  return sorry.map(({ from, to }) => ({ from, to }));
}

/** Said again and again, it sounds like less each time. */
function sorryOften(draft: HintedDraft): readonly Span[] | null {
  if (draft.level('apology') === 'absent') return null;
  const said = draft.sorry();
  return said.length < SORRY_OFTEN ? null : said;
}

/** A token is not recovery: a gesture with no word of regret and nothing put right. */
function tokenOnly(draft: HintedDraft): readonly Span[] | null {
  if (draft.level('symbolic-atonement') !== 'strong' || draft.level('apology') !== 'absent') return null;
  const gesture = draft.spans('symbolic-atonement');
  const giving = draft.sentencesOf(gesture);
  // "I have added a voucher" is an act too, and puts nothing right.
  const solving = draft.sentencesOf(draft.spans('urgent-reinstatement'));
  return solving.every((sentence) => giving.includes(sentence)) ? gesture : null;
}

/** An apology and nothing that is done about it, in a reply that looks finished. */
function apologyOnly(draft: HintedDraft): readonly Span[] | null {
  const apology = draft.spans('apology');
  if (apology.length === 0 || draft.spans(...SOLVING, 'symbolic-atonement').length > 0) return null;
  const { sentences } = draft.reading;
  if (sentences.some(({ question }) => question) || draft.find(HINT_WORDS.doing).length > 0) return null;
  const words = draft.sentencesOf(draft.spans(...WORDS_ONLY));
  const closing = draft.find(HINT_WORDS.signOff);
  const others = sentences.filter((each) => !words.includes(each) && !overlapsAny(each, closing));
  const isFinished = closing.length > 0 || wordsOf(sentences) >= ENOUGH_WORDS;
  return isFinished && others.every((each) => isName(each)) ? apology : null;
}

/** Mainly an offer: a customer who waits for help hears that as not being heard. */
function selling(draft: HintedDraft): readonly Span[] | null {
  const offers = draft.find(HINT_WORDS.selling);
  if (offers.length < 2) return null;
  const gestures = draft.sentencesOf(draft.spans('symbolic-atonement'));
  const offering = draft.sentencesOf(offers).filter((each) => !gestures.includes(each));
  if (offering.length < 2 || 2 * wordsOf(offering) < wordsOf(draft.reading.sentences)) return null;
  return offers;
}

/** Signs of something being done about it. */
const SOLVING = ['urgent-reinstatement', 'follow-up', 'problem-solving', 'options', 'consent', 'prevention'];
/** Signs of words alone. */
const WORDS_ONLY = [
  'apology',
  'empathy',
  'thanks',
  'greeting',
  'listening',
  'good-faith',
  'ownership',
  'explanation',
];

const wordsOf = (sentences: readonly Sentence[]) =>
  sentences.reduce((sum, { first, end }) => sum + end - first, 0);

/** A name under a letter, or a team's. */
const isName = ({ first, end }: Sentence) => end - first <= 3;
