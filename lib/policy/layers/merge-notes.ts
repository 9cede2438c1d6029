import { nearestWord } from '../nearest-word.ts';
import type { HeldRule } from './held-rule.ts';
import type { Layer, MergeNote } from './layer-types.ts';

/** So many unknown names are looked up for one that is like them; each look goes over all names there are. */
const GUESSES_MAX = 50;

/** So many refusals of one policy are told one by one: who has more has one thing to mend, not thousands. */
const TOLD_MAX = 100;

const WHOSE = {
  organisation: "the organisation's",
  team: "a team's",
  personal: "the agent's own",
} as const;

/** Collects what was wanted and not given, in words that say what, whose lock, and how to mend. */
export class MergeNotes {
  readonly #told: MergeNote[] = [];
  readonly #counts = new Map<Layer, number>();
  #guesses = 0;

  get list(): readonly MergeNote[] {
    const more = [...this.#counts].filter(([, count]) => count > TOLD_MAX);
    return [
      ...this.#told,
      ...more.map(([layer, count]) => ({
        layer: layer.id,
        what: `${(count - TOLD_MAX).toLocaleString('en')} further wishes of ${quoted(layer)} were refused.`,
        mend: 'Mend those that are named; the others are most likely of their kind.',
      })),
    ];
  }

  add(layer: Layer, what: string, mend: string): void {
    const count = (this.#counts.get(layer) ?? 0) + 1;
    this.#counts.set(layer, count);
    if (count <= TOLD_MAX) this.#told.push({ layer: layer.id, what, mend });
  }

  /** @param wish as it goes on after "cannot", e.g. "switch it off" */
  locked(layer: Layer, held: HeldRule, lock: Layer, wish: string): void {
    this.add(
      layer,
      `The rule "${held.id}" is locked by ${titleOf(lock)}: ${quoted(layer)} cannot ${wish}.`,
      `Take it out of ${quoted(layer)}, or ask ${ownerOf(lock)} to unlock the rule. Its severity may be raised.`,
    );
  }

  /** @param wish as it goes on after the name, e.g. "switches it off" */
  outdone(layer: Layer, held: HeldRule, wish: string): void {
    this.add(
      layer,
      `Of the rule "${held.id}" ${quoted(layer)} wants less than another policy of the same level: it ${wish}. The stricter wish holds.`,
      'Agree on one of the two, or give the rule an id of its own in each policy.',
    );
  }

  exempt(layer: Layer, rules: number, lock: Layer): void {
    const locker = titleOf(lock);
    this.add(
      layer,
      rules === 1
        ? `One locked rule flags the exempt names of ${quoted(layer)} all the same; ${locker} locks it.`
        : `${rules} locked rules flag the exempt names of ${quoted(layer)} all the same; ${locker} locks them.`,
      `Ask ${ownerOf(lock)} to add the names to its own "exempt".`,
    );
  }

  /** @param wish as it goes on after "cannot", e.g. "turn Amend off there" */
  lockedSetting(layer: Layer, setting: string, lock: Layer, wish: string): void {
    this.add(
      layer,
      `The setting "${setting}" is locked by ${titleOf(lock)}: ${quoted(layer)} cannot ${wish}.`,
      `Take it out of ${quoted(layer)}, or ask ${ownerOf(lock)} to unlock it.`,
    );
  }

  /** @param wish as it goes on after the name, e.g. "lets replies go" */
  outdoneSetting(layer: Layer, setting: string, wish: string): void {
    this.add(
      layer,
      `Of the setting "${setting}" ${quoted(layer)} wants otherwise than another policy of the same level: it ${wish}. The stricter wish holds.`,
      'Agree on one of the two.',
    );
  }

  /** A yes of the layer against a no of another, which may stand above it. */
  denied(layer: Layer, setting: string, no: Layer): void {
    this.add(
      layer,
      `Of the setting "${setting}" ${quoted(layer)} says true, and ${titleOf(no)} says false. The no holds.`,
      `Take it out of ${quoted(layer)}, or ask ${ownerOf(no)} to allow it.`,
    );
  }

  unknownRule(layer: Layer, id: string, of: string | undefined, known: () => readonly string[]): void {
    const near = this.#guess(id, known);
    const where = of === undefined ? '' : ` in "${of}"`;
    this.add(
      layer,
      `${quoted(layer)} changes a rule "${id}", and there is none${where} above it.`,
      near === undefined ? 'Take the change out, or extend the pack that holds the rule.' : meant(near),
    );
  }

  unknownPack(layer: Layer, id: string, known: readonly string[]): void {
    const near = this.#guess(id, () => known);
    const ship = known.map((name) => `"${name}"`).join(', ');
    this.add(
      layer,
      `${quoted(layer)} extends a pack "${id}", which this Amend does not have.`,
      near === undefined ? `Update Amend, or extend one that ships: ${ship}.` : meant(near),
    );
  }

  #guess(word: string, known: () => readonly string[]): string | undefined {
    return ++this.#guesses > GUESSES_MAX ? undefined : nearestWord(word, known());
  }
}

const meant = (near: string) => `Did you mean "${near}"?`;

export const quoted = ({ policy, title = policy.name }: Layer): string => `"${title}"`;

/** A policy by its name and whose it is. */
export const titleOf = (layer: Layer): string => `${quoted(layer)} (${WHOSE[layer.level]})`;

/** Whom to ask. */
export function ownerOf({ policy }: Layer): string {
  return policy.owner === undefined ? 'its owner' : `its owner, ${policy.owner},`;
}
