import { readLists } from '../../engine/compile/read-lists.ts';
import type { PatternLists } from '../../engine/pattern/pattern-tree.ts';
import type { Rule, Severity } from '../../engine/types.ts';
import { isSameValue } from '../same-value.ts';
import type { AuditScene } from './audit-scene.ts';
import { isMet, reachOf } from './says-way.ts';
import { type SpelledPhrase, spellPhrase, type Way } from './spelled-phrase.ts';

/** One phrase of one rule, spelt out. */
export interface IndexedPhrase {
  /** Index of its rule in the scene. */
  readonly rule: number;
  readonly nth: number;
  readonly spelled: SpelledPhrase;
}

/** So many phrases that say the same are looked at; the strongest of them come first in most policies. */
const LOOK_MAX = 24;

const RANK: Readonly<Record<Severity, number>> = { block: 0, warn: 1, hint: 2 };

/** All phrases of a scene, to be asked which of them say the same words. Each costs its own length. */
export class PhraseIndex {
  readonly #scene: AuditScene;
  readonly #lists: PatternLists;
  readonly #byRule: IndexedPhrase[][] = [];
  readonly #byWay = new Map<string, IndexedPhrase[]>();
  readonly #byKey = new Map<string, IndexedPhrase[]>();
  /** Phrases that are not spelt out, by a word that every match of theirs holds. */
  readonly #byWord = new Map<string, IndexedPhrase[]>();

  constructor(scene: AuditScene) {
    this.#scene = scene;
    this.#lists = readLists(scene.lists, []);
  }

  /** Takes in the next rule of the scene. */
  add(rule: number): void {
    const { phrases } = this.#scene.rules[rule]!.rule;
    this.#byRule[rule] = phrases.flatMap((source, nth) => {
      const spelled = spellPhrase(source, this.#lists);
      return spelled ? [{ rule, nth, spelled }] : [];
    });
    for (const phrase of this.#byRule[rule]) this.#file(phrase);
  }

  #file(phrase: IndexedPhrase): void {
    const { key, ways, items } = phrase.spelled;
    push(this.#byKey, key, phrase);
    if (ways) for (const way of ways) push(this.#byWay, way.join(' '), phrase);
    else {
      const word = items?.flatMap((item) =>
        item.kind === 'word' && item.form === 'any-case' ? [item.text] : [],
      );
      const longest = word?.reduce((one, other) => (other.length > one.length ? other : one), '');
      if (longest) push(this.#byWord, longest, phrase);
    }
  }

  phrasesOf(rule: number): readonly IndexedPhrase[] {
    return this.#byRule[rule] ?? [];
  }

  /** An earlier phrase, or one of a pack, that matches the very same words under the same conditions. */
  twinOf(phrase: IndexedPhrase): IndexedPhrase | undefined {
    const twins = this.#byKey.get(phrase.spelled.key)?.slice(0, LOOK_MAX) ?? [];
    const isFirst = (other: IndexedPhrase) =>
      isBefore(other, phrase) || this.#scene.rules[other.rule]!.pack !== undefined;
    return twins.find((other) => isFirst(other) && this.#countAlike(other, phrase));
  }

  #countAlike(one: IndexedPhrase, other: IndexedPhrase): boolean {
    const [first, second] = [this.#rule(one), this.#rule(other)];
    return this.#runs(one) && this.#runs(other) && first.where === second.where && first.only === second.only;
  }

  /**
   * Phrases that take every match of this one: for each way to say it one of a rule that stands before its own on the
   * very same words, and that nothing keeps quiet which does not keep its own quiet too. Undefined where that is not so,
   * or cannot be told for certain.
   */
  takers(phrase: IndexedPhrase): readonly IndexedPhrase[] | undefined {
    const { ways } = phrase.spelled;
    if (!ways) return undefined;
    const found = new Set<IndexedPhrase>();
    for (const way of ways) {
      const taker = this.#takerOf(phrase, way);
      if (!taker) return undefined;
      found.add(taker);
    }
    return [...found];
  }

  #takerOf(phrase: IndexedPhrase, way: Way): IndexedPhrase | undefined {
    for (const said of spellings(way)) {
      const same = this.#byWay.get(said.join(' '))?.slice(0, LOOK_MAX);
      const taker = same?.find((other) => this.#takes(other, phrase) && matchesWhole(other, said));
      if (taker) return taker;
    }
    for (const word of new Set(way)) {
      const open = this.#byWord.get(word)?.slice(0, LOOK_MAX);
      const taker = open?.find((other) => this.#takes(other, phrase) && matchesWhole(other, way));
      if (taker) return taker;
    }
    return undefined;
  }

  #takes(other: IndexedPhrase, phrase: IndexedPhrase): boolean {
    if (other === phrase || !this.#runs(other)) return false;
    if (other.spelled.opens && !phrase.spelled.opens) return false;
    if (other.spelled.closes && !phrase.spelled.closes) return false;
    if (other.rule === phrase.rule) return isWiderThan(other, phrase);
    const [its, own] = [this.#rule(other), this.#rule(phrase)];
    return standsBefore(its, other.rule, own, phrase.rule) && isQuietOnlyWith(its, own);
  }

  #rule({ rule }: IndexedPhrase): Rule {
    return this.#scene.rules[rule]!.rule;
  }

  #runs({ rule }: IndexedPhrase): boolean {
    return this.#scene.rules[rule]!.runs;
  }
}

/** Of two phrases of one rule either says all that the other says; the one that stands first is kept. */
function isWiderThan(other: IndexedPhrase, phrase: IndexedPhrase): boolean {
  const [one, two] = [
    other.spelled.ways?.length ?? Number.POSITIVE_INFINITY,
    phrase.spelled.ways?.length ?? 0,
  ];
  return one > two || (one === two && other.nth < phrase.nth);
}

/** The overlap rule for matches of the same words: the graver, then the first. */
function standsBefore(its: Rule, itsPlace: number, own: Rule, ownPlace: number): boolean {
  const graver = RANK[its.severity] - RANK[own.severity];
  if (graver !== 0) return graver < 0;
  return (its.firm ?? Infinity) === (own.firm ?? Infinity) && itsPlace < ownPlace;
}

/** Whether all that may keep the one quiet is there for the other as well. */
function isQuietOnlyWith(its: Rule, own: Rule): boolean {
  if (its.where !== undefined && its.where !== own.where) return false;
  if (its.only !== undefined && its.only !== own.only) return false;
  if (!isPartOf(its.guards, own.guards)) return false;
  if (!isPartOf(its.unless, own.unless)) return false;
  return (its.unlessNear ?? []).every((near) => own.unlessNear?.some((other) => isSameValue(near, other)));
}

function isPartOf(
  some: readonly string[] | undefined = [],
  all: readonly string[] | undefined = [],
): boolean {
  return some.every((one) => all.includes(one));
}

/**
 * Whether a phrase matches a way whole, and that for certain: of one phrase's matches from one start only the shortest
 * and the longest count, so there must be none that is shorter, or none that is longer.
 */
function matchesWhole({ spelled }: IndexedPhrase, way: Way): boolean {
  if (!spelled.items) return false;
  const ends = reachOf(spelled.items, way);
  if (!ends.has(way.length)) return false;
  return Math.min(...ends) === way.length || (spelled.ways?.every((other) => !goesOn(other, way)) ?? false);
}

function goesOn(other: Way, way: Way): boolean {
  return other.length > way.length && way.every((word, nth) => isMet(other[nth]!, word));
}

/** A way as it is, and without its exact cases: a phrase in any case matches those as well. */
function spellings(way: Way): readonly Way[] {
  if (!way.some((word) => word.startsWith('"'))) return [way];
  return [way, way.map((word) => (word.startsWith('"') ? word.slice(1).toLowerCase() : word))];
}

function isBefore(one: IndexedPhrase, other: IndexedPhrase): boolean {
  return one.rule < other.rule || (one.rule === other.rule && one.nth < other.nth);
}

function push(map: Map<string, IndexedPhrase[]>, key: string, phrase: IndexedPhrase): void {
  const list = map.get(key);
  if (list) list.push(phrase);
  else map.set(key, [phrase]);
}
