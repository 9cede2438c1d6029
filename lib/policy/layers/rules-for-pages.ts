import { shippedPacks } from '../shipped-packs.ts';
import { languageOf } from './held-rule.ts';
import type { MergedPolicy, PackRules, RuleProvenance } from './layer-types.ts';
import type { OriginNumber, PageRules } from './page-rules.ts';

/** What pages are given of the policies in force: rules of layers whole, packs by what is different in them. */
export function rulesForPages({ head, packs, rules, guards, lists }: MergedPolicy): PageRules {
  const origins = new Origins();
  return {
    ...{ policyId: head.id, name: head.name, revision: head.revision },
    rules: rules.map(({ from, language, ...rule }) =>
      // English is not said: most rules are.
      Object.assign(rule, { from: origins.numberOf(from) }, languageOf(language) !== 'en' && { language }),
    ),
    packs: packs.map(({ changes, from, ...pack }) => ({
      ...pack,
      from: origins.numberOf(from),
      changes: Object.fromEntries(
        Object.entries(changes).map(([id, change]) => [
          id,
          { ...change, from: origins.numberOf(change.from) },
        ]),
      ),
    })),
    origins: origins.list,
    ...{ guards, lists },
  };
}

/** Number of rules that run. */
export function countRules(
  { rules, packs }: Pick<PageRules, 'rules' | 'packs'>,
  known: readonly PackRules[] = shippedPacks,
): number {
  const inPacks = packs.map(({ id, changes }) => {
    const all = known.find((pack) => pack.id === id)?.rules ?? [];
    return all.filter((rule) => (changes[rule.id]?.off ?? rule.off) !== true).length;
  });
  return rules.filter(({ off }) => off !== true).length + inPacks.reduce((sum, count) => sum + count, 0);
}

/** Places that rules come from, each once. */
class Origins {
  readonly list: RuleProvenance[] = [];
  readonly #numbers = new Map<string, OriginNumber>();
  #last: { readonly from: RuleProvenance; readonly number: OriginNumber } | undefined;

  /** Rules of one place mostly come one after the other. */
  numberOf(from: RuleProvenance): OriginNumber {
    if (this.#last?.from !== from) this.#last = { from, number: this.#find(from) };
    return this.#last.number;
  }

  #find(from: RuleProvenance): OriginNumber {
    const key = JSON.stringify([from.policy, from.level, from.lockedBy, from.lockedAt, from.changedBy]);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.list.push(from) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}
