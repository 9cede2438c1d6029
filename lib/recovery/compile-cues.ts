import type { compilePhrases, PhraseSet } from '../engine/phrase-set.ts';
import { EXCEPT, phraseGroups } from './cue-groups.ts';
import { type Cancel, type CuePath, parseCancel, parseCue } from './cue-path.ts';
import type { StepCues } from './cue-schema.ts';
import { FIGURES } from './figures.ts';
import { formGroup, formGroups, VerbList } from './verb-list.ts';

/** Groups by number, of which any will do. The same groups are always the same list. */
export type Groups = readonly number[];

/** A step's cues, ready to be looked for. */
export interface ReadyStep {
  readonly id: string;
  readonly strong: readonly CuePath<Groups>[];
  readonly weak: readonly CuePath<Groups>[];
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
  readonly verbsOf: ReadonlyMap<number, (words: string) => readonly number[]>;
  /** The groups of `FIGURES`. */
  readonly figures: readonly [number: number, amount: number];
  /** By group: the one whose hits take back those they overlap, if there is one. */
  readonly exceptOf: readonly (number | undefined)[];
  readonly steps: readonly ReadyStep[];
}

/** The engine's own, given and not imported: in pages the steps are a script beside one that has the engine already. */
export type CompilePhrases = typeof compilePhrases;

/** Throws an Error that names the group and the place, or the cue, when one cannot be read or names no group. */
export function compileCues(cues: StepCues, compile: CompilePhrases): ReadyCues {
  const lists = Object.entries(cues.verbs).map(([id, list]) => ({ id, verbs: new VerbList(list) }));
  const groups = [...phraseGroups(cues), ...lists.map(({ id, verbs }) => ({ id, phrases: verbs.phrases }))];
  const { set, problems } = compile(groups);
  const problem = problems[0];
  if (problem) throw new Error(`${problem.ruleId} ${problem.field} "${problem.pattern}": ${problem.message}`);
  const numbers = numbered([
    ...groups.map(({ id }) => id),
    ...lists.flatMap(({ id }) => formGroups(id)),
    ...FIGURES,
  ]);
  return {
    set,
    groupOf: set.ids.map((id) => numbers.get(id)!),
    verbsOf: new Map(
      lists.map(({ id, verbs }) => [
        numbers.get(id)!,
        (words) => verbs.formsOf(words).map((form) => numbers.get(formGroup(id, form))!),
      ]),
    ),
    figures: [numbers.get(FIGURES[0])!, numbers.get(FIGURES[1])!],
    exceptOf: groups.map(({ id }) => numbers.get(id + EXCEPT)),
    steps: readySteps(cues, groupReader(numbers)),
  };
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
  const maybe = (names: string | undefined) => (names === undefined ? undefined : read(names));
  const readyCue = (text: string): CuePath<Groups> => {
    const cue = parseCue(text);
    return {
      links: cue.links.map(({ groups, gap }) => ({ groups: read(groups), gap })),
      with: maybe(cue.with),
      beside: maybe(cue.beside),
      without: maybe(cue.without),
    };
  };
  const readyCancel = (text: string): Cancel<Groups> => {
    const cancel = parseCancel(text);
    return { ...cancel, groups: maybe(cancel.groups) };
  };
  return steps.map(({ id, strong, weak, drop, weaken }) => ({
    id,
    strong: strong.map(readyCue),
    weak: weak.map(readyCue),
    drop: drop.map(readyCancel),
    weaken: weaken.map(readyCancel),
  }));
}
