import type { PolicyRule } from '../policy/schema.ts';

/** A stretch of rules that is stored by itself, so that an edit writes some dozens of rules and not ten thousand. */
export interface RulesPart {
  readonly id: string;
  readonly rules: readonly PolicyRule[];
}

/** Most rules in one part. */
export const PART_RULES = 200;
/** More parts than the rules need by so many times: put together anew. */
const LOOSENESS = 4;

/**
 * The rules cut into parts; those that stand among them unchanged are taken as they are, wherever they stand.
 * @param known parts that are stored already
 * @param name gives a new part its id
 */
export function cutIntoParts(
  rules: readonly PolicyRule[],
  known: readonly RulesPart[],
  name: () => string,
): readonly RulesPart[] {
  const starts = new Map(known.map((part) => [part.rules[0], part]));
  const parts = cut(rules, (rule) => starts.get(rule), name);
  const needed = Math.ceil(rules.length / PART_RULES);
  return parts.length > needed * LOOSENESS + LOOSENESS ? cut(rules, () => undefined, name) : parts;
}

function cut(
  rules: readonly PolicyRule[],
  startingWith: (rule: PolicyRule) => RulesPart | undefined,
  name: () => string,
): RulesPart[] {
  const parts: RulesPart[] = [];
  let fresh: PolicyRule[] = [];
  const flush = () => {
    if (fresh.length > 0) parts.push({ id: name(), rules: fresh });
    fresh = [];
  };
  for (let at = 0; at < rules.length; ) {
    const part = startingWith(rules[at]!);
    if (part?.rules.every((rule, nth) => rules[at + nth] === rule)) {
      flush();
      parts.push(part);
      at += part.rules.length;
    } else {
      fresh.push(rules[at++]!);
      if (fresh.length === PART_RULES) flush();
    }
  }
  flush();
  return parts;
}
