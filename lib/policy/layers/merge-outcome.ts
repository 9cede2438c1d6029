import type { NamedGuard } from '../../engine/types.ts';
import { EXEMPT, exemptGuard, reaches } from './exempt-terms.ts';
import { type HeldRule, type HeldRules, type Home, rankOf } from './held-rule.ts';
import {
  type Layer,
  LEVELS,
  type MergedPolicy,
  type MergedRule,
  type PackChange,
  type PackInUse,
  type PackRule,
  type PackRules,
  type RuleProvenance,
} from './layer-types.ts';
import type { MergeNotes } from './merge-notes.ts';
import { OwnNames } from './own-names.ts';
import { type FirmnessOf, firmnessOf } from './rule-firmness.ts';

const NONE: readonly string[] = [];

type Usual = Pick<PackInUse, 'exempt' | 'firm' | 'from'>;

/** What is held in the end, laid out for those who use it. */
export class MergeOutcome {
  readonly #layers: readonly Layer[];
  readonly #packs: readonly PackRules[];
  readonly #held: HeldRules;
  readonly #notes: MergeNotes;
  readonly #names: ReadonlyMap<Layer, OwnNames>;
  readonly #exempt: readonly (readonly [layer: Layer, guard: string])[];
  readonly #exemptNames: readonly string[];
  readonly #firmness: FirmnessOf;
  /** Of rules that are neither locked nor changed, by the layer or pack they stand in. */
  readonly #plain = new Map<object, RuleProvenance>();

  constructor(layers: readonly Layer[], packs: readonly PackRules[], held: HeldRules, notes: MergeNotes) {
    this.#layers = layers;
    this.#packs = packs;
    this.#held = held;
    this.#notes = notes;
    this.#names = ownNames(layers, packs);
    this.#firmness = firmnessOf(held.all);
    this.#exempt = layers.flatMap((layer) =>
      (layer.policy.exempt ?? []).length > 0 ? [[layer, this.#names.get(layer)!.guard(EXEMPT)] as const] : [],
    );
    this.#exemptNames = this.#exempt.map(([, guard]) => guard);
  }

  build(): Pick<MergedPolicy, 'packs' | 'rules' | 'guards' | 'lists'> {
    const all = [...this.#held.all];
    this.#noteDeaf(all);
    return {
      packs: this.#packs.map((pack) => this.#pack(pack, all)),
      rules: this.#rules(all),
      guards: Object.fromEntries(this.#layers.flatMap((layer) => this.#guardsOf(layer))),
      lists: Object.fromEntries(
        this.#layers.flatMap((layer) => this.#names.get(layer)!.lists(layer.policy.lists)),
      ),
    };
  }

  #guardsOf(layer: Layer): [string, NamedGuard][] {
    const names = this.#names.get(layer)!;
    const { guards, exempt = [] } = layer.policy;
    const own = names.guards(guards);
    return exempt.length === 0 ? own : [...own, [names.guard(EXEMPT), exemptGuard(exempt)]];
  }

  /** By the level of its policy, the strongest first. */
  #rules(all: readonly HeldRule[]): MergedRule[] {
    const byLevel = LEVELS.map((): MergedRule[] => []);
    for (const held of all) {
      const { home } = held;
      if ('layer' in home) byLevel[rankOf(home.layer.level)]!.push(this.#rule(held, home));
    }
    return byLevel.flat();
  }

  // There may be ten thousand: what a rule of its own does not need, it is not given.
  #rule(held: HeldRule, { layer, rule: written }: Extract<Home, { layer: Layer }>): MergedRule {
    const { examples: _examples, origin: _origin, off: _off, guards: own = NONE, ...rule } = written;
    const names = this.#names.get(layer)!;
    const exempt = this.#exemptFor(held);
    const { off, severity, why = rule.why, alternatives = rule.alternatives } = held;
    const { language } = layer.policy;
    const merged = { severity, why, alternatives, language, from: this.#provenanceOf(held) };
    return Object.assign(
      names.rule(rule),
      merged,
      own.length + exempt.length > 0 && { guards: [...own.map(names.guard), ...exempt] },
      off && { off },
      this.#firm(held),
    );
  }

  /** A key that is not said is not there. */
  #firm(held: HeldRule): { readonly firm?: number } {
    const firm = this.#firmness(held);
    return firm === undefined ? {} : { firm };
  }

  #provenanceOf(held: HeldRule): RuleProvenance {
    if (held.locks.length > 0 || held.changedBy !== undefined) return provenanceOf(held);
    const place = 'pack' in held.home ? held.home.pack : held.home.layer;
    const from = this.#plain.get(place) ?? provenanceOf(held);
    this.#plain.set(place, from);
    return from;
  }

  #pack(pack: PackRules, all: readonly HeldRule[]): PackInUse {
    const byId = new Map(all.flatMap((held) => (isHeldIn(held, pack) ? [[held.id, held] as const] : [])));
    const usual = this.#usual(pack, [...byId.values()]);
    const changes: Record<string, PackChange> = {};
    for (const rule of pack.rules) {
      const held = byId.get(rule.id);
      if (held === undefined) changes[rule.id] = { off: true, from: usual.from };
      else {
        const change = this.#change(held, rule, usual);
        if (change) changes[rule.id] = change;
      }
    }
    const { id, revision } = pack;
    return { id, revision, changes, ...usual };
  }

  /** How most rules of a pack stand, so that a page is told only of the others. */
  #usual(pack: PackRules, rules: readonly HeldRule[]): Usual {
    // Where any is free, the free ones: a locked one can say that it is, a free one could not say that it is not.
    const first = rules.find(({ locks }) => locks.length === 0) ?? rules[0];
    if (first === undefined) return { exempt: [], from: { policy: pack.name, level: 'pack' } };
    const from = provenanceOf({ ...first, changedBy: undefined });
    return { exempt: this.#exemptFor(first), ...this.#firm(first), from };
  }

  #change(held: HeldRule, rule: PackRule, usual: Usual): PackChange | undefined {
    const { off, severity, why, alternatives } = held;
    const from = this.#provenanceOf(held);
    const exempt = this.#exemptFor(held);
    const firm = this.#firmness(held);
    const change = {
      ...(off !== (rule.off === true) && { off }),
      ...(severity !== rule.severity && { severity }),
      ...(why !== undefined && { why }),
      ...(alternatives !== undefined && { alternatives }),
      ...(!isSameList(exempt, usual.exempt) && { exempt }),
      ...(firm !== undefined && firm !== usual.firm && { firm }),
    };
    const isUsual = from.changedBy === undefined && from.lockedBy === usual.from.lockedBy;
    return isUsual && Object.keys(change).length === 0 ? undefined : { ...change, from };
  }

  #exemptFor(held: HeldRule): readonly string[] {
    if (held.locks.length === 0) return this.#exemptNames;
    return this.#exempt.flatMap(([layer, guard]) => (reaches(layer, held) ? [guard] : []));
  }

  #noteDeaf(all: readonly HeldRule[]): void {
    for (const [layer] of this.#exempt) {
      const deaf = all.filter((held) => !reaches(layer, held));
      const lock = deaf[0]?.locks.find((one) => one !== layer);
      const { exempt: theirs = [] } = lock?.policy ?? {};
      if (lock === undefined || layer.policy.exempt?.every((name) => theirs.includes(name))) continue;
      this.#notes.exempt(layer, deaf.length, lock);
    }
  }
}

/** Each policy's own names, also where two layers hold policies of the same id, or one has that of a pack. */
function ownNames(layers: readonly Layer[], packs: readonly PackRules[]): ReadonlyMap<Layer, OwnNames> {
  const taken = new Set(packs.map(({ id }) => id));
  return new Map(
    layers.map((layer) => {
      let prefix = layer.policy.id;
      for (let nth = 2; taken.has(prefix); nth++) prefix = `${layer.policy.id}-${nth}`;
      taken.add(prefix);
      return [layer, new OwnNames(prefix, layer.policy)];
    }),
  );
}

function provenanceOf({ home, locks: [lock], changedBy }: HeldRule): RuleProvenance {
  const own =
    'pack' in home
      ? { policy: home.pack.name, level: 'pack' as const }
      : { policy: home.layer.policy.name, level: home.layer.level };
  return {
    ...own,
    ...(lock && { lockedBy: lock.policy.name, lockedAt: lock.level }),
    ...(changedBy !== undefined && { changedBy }),
  };
}

function isHeldIn({ home }: HeldRule, pack: PackRules): boolean {
  return 'pack' in home && home.pack === pack;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, at) => name === b[at]);
}
