import type { PolicyRule } from '../schema.ts';

/** What stands for the reason where a table gives none: agents must read something, and a lead is reminded of it. */
export function makeReason(source: string, phrase: string): string {
  return `The list ${source} says not to write “${phrase}”.`;
}

/** Whether the reason of a rule was made for want of another. */
export function hasMadeReason({ why }: Pick<PolicyRule, 'why'>): boolean {
  return /^The list .+ says not to write “.+(?:”\.|…)$/.test(why);
}
