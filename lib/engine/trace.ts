import type { Candidate } from './check/candidate.ts';
import { DraftHits } from './check/draft-hits.ts';
import { dropElsewhere } from './check/drop-elsewhere.ts';
import { dropGuarded } from './check/drop-guarded.ts';
import { dropSkipped } from './check/drop-skipped.ts';
import { GuardPlaces } from './check/guard-places.ts';
import { isExcused } from './check/near-guard.ts';
import { resolveOverlaps } from './check/resolve-overlaps.ts';
import type { CompiledGuard } from './compile/compiled-rules.ts';
import type { CompiledRules } from './compile-rules.ts';
import { readText } from './read-text.ts';
import type { Audience, CheckOptions, Only, Rule, SkipKind, Span, TextReading, Within } from './types.ts';

/** What kept a match from becoming a finding. */
export type Stop =
  | { readonly by: 'skip'; readonly kind: SkipKind }
  | { readonly by: 'where'; readonly where: Audience }
  | { readonly by: 'only'; readonly only: Only }
  /** `guard` is its name, or the field of the rule it stands in; `excuse` is what it found. */
  | { readonly by: 'guard'; readonly guard: string; readonly within: Within; readonly excuse: Span }
  | { readonly by: 'overlap'; readonly ruleId: string };

/** A match of a rule's phrase; without a stop it is a finding of `check`. */
export interface TracedMatch extends Span {
  readonly rule: Rule;
  readonly text: string;
  readonly stop?: Stop | undefined;
}

/**
 * Every match that `check` considers, by start, with what stopped it: for people who ask why a rule did not fire.
 * It goes the very steps of `check`. Of a rule's matches that share a word only the longest is told, or the
 * finding. Not for every keystroke: matches are held against each other, so its cost grows with their square.
 */
export function traceCheck(compiled: CompiledRules, text: string, options: CheckOptions = {}): TracedMatch[] {
  return new Tracer(compiled, text, options.where ?? 'public').trace();
}

class Tracer {
  readonly #compiled: CompiledRules;
  readonly #where: Audience;
  readonly #reading: TextReading;
  readonly #hits: DraftHits;

  constructor(compiled: CompiledRules, text: string, where: Audience) {
    this.#compiled = compiled;
    this.#where = where;
    this.#reading = readText(text);
    this.#hits = new DraftHits(compiled);
    this.#hits.replace(0, 0, this.#reading.sentences.length);
  }

  trace(): TracedMatch[] {
    const compiled = this.#compiled;
    const reading = this.#reading;
    const hits = this.#hits;
    const all = hits.candidates(reading, undefined);
    const own = dropSkipped(all, reading);
    const here = dropElsewhere(own, compiled, reading, this.#where);
    const guilty = dropGuarded(here, compiled, reading, hits, undefined);
    const standing = resolveOverlaps(guilty, compiled);
    const stages: [kept: Set<Candidate>, stop: (candidate: Candidate) => Stop][] = [
      [new Set(own), (candidate) => this.#skipOf(candidate)],
      [new Set(here), (candidate) => this.#placeOf(candidate)],
      [new Set(guilty), (candidate) => this.#excuseOf(candidate)],
      [new Set(standing), (candidate) => this.#shadeOf(candidate, standing)],
    ];
    const told = all
      .filter((candidate) => this.#isTold(candidate, all, standing))
      .map((candidate) => {
        const stop = stages.find(([kept]) => !kept.has(candidate))?.[1](candidate);
        return { ...this.#describe(candidate), stop };
      });
    compiled.space.forget();
    return told;
  }

  /** Not beside a finding of the same rule, and not within a longer match of it. */
  #isTold(candidate: Candidate, all: readonly Candidate[], standing: readonly Candidate[]): boolean {
    if (standing.includes(candidate)) return true;
    const isSame = ({ rule, from, to }: Candidate) =>
      rule === candidate.rule && from < candidate.to && to > candidate.from;
    if (standing.some(isSame)) return false;
    const same = all.filter(isSame);
    const isLonger = (one: Candidate, other: Candidate) => lengthOf(other) > lengthOf(one);
    return (
      same.length === 0 || same.reduce((one, other) => (isLonger(one, other) ? other : one)) === candidate
    );
  }

  #describe({ rule, from, to }: Candidate): TracedMatch {
    return { rule: this.#compiled.rules[rule]!, from, to, text: this.#reading.text.slice(from, to) };
  }

  #skipOf(candidate: Candidate): Stop {
    const { kind } = this.#reading.skips.find(
      (skip) => skip.from < candidate.to && skip.to > candidate.from,
    )!;
    return { by: 'skip', kind };
  }

  #placeOf({ rule }: Candidate): Stop {
    const { where, only } = this.#compiled.rules[rule]!;
    if (where !== undefined && where !== this.#where) return { by: 'where', where };
    return { by: 'only', only: only! };
  }

  #excuseOf(candidate: Candidate): Stop {
    for (const guard of this.#compiled.guardsOf[candidate.rule]!) {
      const excuse = this.#excusesOf(guard, candidate).find((one) =>
        isExcused(guard, candidate, new GuardPlaces([one]), this.#reading),
      );
      if (excuse) {
        const { from, to } = excuse;
        return { by: 'guard', guard: guard.name, within: guard.within, excuse: { from, to } };
      }
    }
    throw new Error('a match was excused by no guard of its rule');
  }

  #excusesOf({ list, within }: CompiledGuard, { sentence }: Candidate): Candidate[] {
    const reading = this.#reading;
    const hits = this.#hits;
    const at = within === 'next-sentence' ? sentence + 1 : sentence;
    const sentences =
      within === 'draft' ? reading.sentences.keys() : at < reading.sentences.length ? [at] : [];
    const found = [...sentences].flatMap((one) => hits.excuses(list, one, reading, undefined));
    return dropSkipped(found, reading);
  }

  #shadeOf(candidate: Candidate, standing: readonly Candidate[]): Stop {
    const shade = standing.find((other) => other.from < candidate.to && other.to > candidate.from)!;
    return { by: 'overlap', ruleId: this.#compiled.rules[shade.rule]!.id };
  }
}

function lengthOf({ from, to }: Span): number {
  return to - from;
}
