import { isRegex } from '../../engine/regex/is-regex.ts';
import type { NamedGuard, NamedGuards, NamedLists, NearGuard, Rule } from '../../engine/types.ts';

const LIST_NAME = /(?<!\\)<\s*([a-z0-9-]+)\s*>/g;

/** What of a policy uses the names of its guards and lists. */
export interface Naming {
  readonly guards?: NamedGuards | undefined;
  readonly lists?: NamedLists | undefined;
}

/** A pack whose rules, guards and lists bear its own names. */
export function byOwnNames<P extends Naming & { readonly id: string; readonly rules: readonly Rule[] }>(
  pack: P,
): P {
  const names = new OwnNames(pack.id, pack);
  return {
    ...pack,
    rules: pack.rules.map((rule) => names.rule(rule)),
    guards: Object.fromEntries(names.guards(pack.guards)),
    lists: Object.fromEntries(names.lists(pack.lists)),
  };
}

/** Names of guards and lists count in their own policy only: where several are joined, each keeps its own. */
export class OwnNames {
  readonly #prefix: string;
  readonly #hasLists: boolean;

  /** @param prefix tells the policy from the others; letters, digits and hyphens */
  constructor(prefix: string, { lists }: Naming) {
    this.#prefix = prefix;
    this.#hasLists = lists !== undefined;
  }

  guard = (name: string): string => `${this.#prefix}/${name}`;

  list = (name: string): string => `${this.#prefix}--${name}`;

  /** The rule as it is said among those of other policies; the very same where it names nothing. */
  rule<R extends Rule>(rule: R): R {
    const { phrases, unless, unlessNear, guards } = rule;
    if (!this.#hasLists && guards === undefined) return rule;
    return {
      ...rule,
      phrases: this.#patterns(phrases),
      ...(unless && { unless: this.#patterns(unless) }),
      ...(unlessNear && { unlessNear: unlessNear.map(this.#near) }),
      ...(guards && { guards: guards.map(this.guard) }),
    };
  }

  guards(guards: NamedGuards = {}): [string, NamedGuard][] {
    return Object.entries(guards).map(([name, guard]) => [
      this.guard(name),
      { ...guard, near: guard.near.map(this.#near) },
    ]);
  }

  lists(lists: NamedLists = {}): [string, readonly string[]][] {
    return Object.entries(lists).map(([name, list]) => [this.list(name), list]);
  }

  #near = (near: NearGuard): NearGuard => ({ ...near, phrases: this.#patterns(near.phrases) });

  #patterns(phrases: readonly string[]): readonly string[] {
    if (!this.#hasLists) return phrases;
    // In an expression `<name>` names a group.
    return phrases.map((phrase) =>
      isRegex(phrase) || !phrase.includes('<')
        ? phrase
        : phrase.replace(LIST_NAME, (_, name: string) => `<${this.list(name)}>`),
    );
  }
}
