import type { LanguageWords } from '../engine/language/language-words.ts';
import type { compilePhrases, PhraseGroup, PhraseSet } from '../engine/phrase-set.ts';
import { EXCEPT, phraseGroups } from './cue-groups.ts';
import { type Cancel, type CuePath, parseCancel, parseCue } from './cue-path.ts';
import type { StepCues } from './cue-schema.ts';
import { FIGURES } from './figures.ts';
import { spellPhrase } from './spell-phrase.ts';
import { formGroup, formGroups, VerbList } from './verb-list.ts';

/** Groups by number, of which any will do. The same groups are always the same list. */
export type Groups = readonly number[];

/** One cue of a step, ready to be looked for. */
export interface ReadyCue extends CuePath<Groups> {
  /** Its place among all cues. */
  readonly number: number;
  /** The step's place among the steps. */
  readonly step: number;
  readonly level: 'strong' | 'weak';
}

/** What keeps a step's cues from counting. */
export interface ReadyStep {
  readonly id: string;
  /** Take a cue away. */
  readonly drop: readonly Cancel<Groups>[];
  /** Leave a cue weak at most. */
  readonly weaken: readonly Cancel<Groups>[];
}

/** Cues that texts can be held against. */
export interface ReadyCues {
  readonly set: PhraseSet;
  /** By phrase of the set: its group. */
  readonly groupOf: readonly number[];
  /** By group of verbs: the groups that the words of a hit belong to, by their form. */
  readonly verbsOf: readonly (((words: string) => Groups) | undefined)[];
  /** The groups of `FIGURES`. */
  readonly figures: readonly [number: number, amount: number];
  /** By group: the one whose hits take back those they overlap, if there is one. */
  readonly exceptOf: readonly (number | undefined)[];
  /** How many groups there are. */
  readonly groups: number;
  readonly steps: readonly ReadyStep[];
  /** By group: the cues that may hold where it stands. Each waits for the rarest of what it needs. */
  readonly cuesOf: readonly (readonly ReadyCue[] | undefined)[];
}

/** The engine's own, given and not imported: in pages the steps are a script beside one that has the engine already. */
export type CompilePhrases = typeof compilePhrases;

/**
 * Throws an Error that names the group and the place, or the cue, when one cannot be read or names no group.
 * @param words of the cues' language, where it is not English
 */
export function compileCues(cues: StepCues, compile: CompilePhrases, words?: LanguageWords): ReadyCues {
  return finish(compilingCues(cues, compile, words));
}

/** The rest of a work that pauses, in one go. */
export function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** How many groups of phrases are compiled between two pauses: a few ms. */
const AT_ONCE = 12;

/** The same with pauses, for where nobody may be kept waiting. Throws as `compileCues`. */
export function* compilingCues(
  cues: StepCues,
  compile: CompilePhrases,
  words?: LanguageWords,
): Generator<void, ReadyCues> {
  const lists = Object.entries(cues.verbs).map(([id, list]) => ({ id, verbs: new VerbList(list) }));
  const named = [...phraseGroups(cues), ...lists.map(({ id, verbs }) => ({ id, phrases: verbs.phrases }))];
  const groups: PhraseGroup[] = [];
  let set: PhraseSet | undefined;
  while (!set || groups.length < named.length) {
    const some = named.slice(groups.length, groups.length + AT_ONCE);
    const spelt = some.map(({ id, phrases }) => ({ id, phrases: phrases.flatMap(spellPhrase) }));
    set = compileSound(spelt, compile, set, words);
    groups.push(...spelt);
    yield;
  }
  const numbers = numbered([
    ...groups.map(({ id }) => id),
    ...lists.flatMap(({ id }) => formGroups(id)),
    ...FIGURES,
  ]);
  const read = groupReader(numbers);
  const verbsOf: ((words: string) => Groups)[] = [];
  for (const { id, verbs } of lists)
    verbsOf[numbers.get(id)!] = (words) =>
      verbs.formsOf(words).map((form) => numbers.get(formGroup(id, form))!);
  return {
    set,
    groupOf: set.ids.map((id) => numbers.get(id)!),
    verbsOf,
    figures: [numbers.get(FIGURES[0])!, numbers.get(FIGURES[1])!],
    exceptOf: groups.map(({ id }) => numbers.get(id + EXCEPT)),
    groups: numbers.size,
    steps: readySteps(cues, read),
    cuesOf: byRarest(readyCues(cues, read), shortWords(groups)),
  };
}

function compileSound(
  groups: readonly PhraseGroup[],
  compile: CompilePhrases,
  before?: PhraseSet,
  words?: LanguageWords,
): PhraseSet {
  const { set, problems } = compile(groups, before, words);
  const problem = problems[0];
  if (problem) throw new Error(`${problem.ruleId} ${problem.field} "${problem.pattern}": ${problem.message}`);
  return set;
}

/** Each name's number: that of its first place. */
function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].map((name, number) => [name, number]));
}

type ReadGroups = (names: string) => Groups;

function groupReader(numbers: ReadonlyMap<string, number>): ReadGroups {
  const known = new Map<string, Groups>();
  return (names) => {
    let groups = known.get(names);
    if (!groups) {
      groups = names.split('|').map((name) => {
        const number = numbers.get(name);
        if (number === undefined) throw new Error(`no group is called "${name}"`);
        return number;
      });
      known.set(names, groups);
    }
    return groups;
  };
}

function readySteps({ steps }: StepCues, read: ReadGroups): readonly ReadyStep[] {
  const readyCancel = (text: string): Cancel<Groups> => {
    const cancel = parseCancel(text);
    return { ...cancel, groups: cancel.groups === undefined ? undefined : read(cancel.groups) };
  };
  return steps.map(({ id, drop, weaken }) => ({
    id,
    drop: drop.map(readyCancel),
    weaken: weaken.map(readyCancel),
  }));
}

function readyCues({ steps }: StepCues, read: ReadGroups): readonly ReadyCue[] {
  const maybe = (names: string | undefined) => (names === undefined ? undefined : read(names));
  let number = 0;
  return steps.flatMap((one, step) =>
    (['strong', 'weak'] as const).flatMap((level) =>
      one[level].map((text): ReadyCue => {
        const cue = parseCue(text);
        return {
          number: number++,
          step,
          level,
          links: cue.links.map(({ groups, gap }) => ({ groups: read(groups), gap })),
          with: maybe(cue.with),
          beside: maybe(cue.beside),
          without: maybe(cue.without),
        };
      }),
    ),
  );
}

/**
 * By group: the cues that wait for it. What many cues name, or has many of the short words that any sentence holds,
 * says little, so each cue waits for the rarest of what it needs.
 */
function byRarest(
  cues: readonly ReadyCue[],
  shortWords: readonly number[],
): ReadonlyArray<readonly ReadyCue[] | undefined> {
  const named: number[] = [];
  const needsOf = (cue: ReadyCue) => [
    ...cue.links.map(({ groups }) => groups),
    ...(cue.with ? [cue.with] : []),
  ];
  for (const cue of cues) for (const group of needsOf(cue).flat()) named[group] = (named[group] ?? 0) + 1;
  const often = (groups: Groups) =>
    Math.max(...groups.map((group) => named[group]! + SHORT_WORD * (shortWords[group] ?? 0)));
  const waiting: ReadyCue[][] = [];
  for (const cue of cues) {
    const rarest = needsOf(cue).reduce((best, next) => (often(next) < often(best) ? next : best));
    for (const group of rarest) {
      waiting[group] ??= [];
      waiting[group].push(cue);
    }
  }
  return waiting;
}

/** How many cues that name a group weigh as much as one short word in it. */
const SHORT_WORD = 8;

/** By group: how many of its phrases are a single short word. */
function shortWords(groups: readonly PhraseGroup[]): readonly number[] {
  return groups.map(({ phrases }) => phrases.filter((phrase) => /^\w{1,3}$/.test(phrase)).length);
}
