import type { RuleDraft } from '../../../components/studio/rule-draft.ts';
import type { NamedGuards, NamedLists } from '../../../lib/engine/types.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import type { RuleRow } from '../../../lib/policy/studio/rule-rows.ts';

/** What the rules of a pack share by name. */
export interface SharedNames {
  readonly guards?: NamedGuards | undefined;
  readonly lists?: NamedLists | undefined;
}

/** A rule that ships as one of one's own; its sentences do not come with the extension and are made anew. */
export function ownCopy({ rule, name, severity, why, alternatives }: RuleRow): RuleDraft {
  const { off: _off, ...rest } = rule as typeof rule & { source?: string };
  return {
    ...rest,
    name,
    severity,
    why,
    alternatives: [...alternatives],
    source: rest.source ?? '',
    examples: { flag: [], pass: [] },
  } as unknown as RuleDraft;
}

/** The guards and lists of a pack that a rule of it names. */
export function namesUsed(rule: RuleDraft, pack: SharedNames): Pick<Policy, 'guards' | 'lists'> {
  const guards = pick(pack.guards, rule.guards ?? []);
  const texts = [
    ...rule.phrases,
    ...(rule.unless ?? []),
    ...(rule.unlessNear ?? []).flatMap(({ phrases }) => phrases),
    ...Object.values(guards ?? {}).flatMap(({ near }) => near.flatMap(({ phrases }) => phrases)),
  ];
  const names = texts.flatMap((text) => [...text.matchAll(/<([a-z0-9-]+)>/g)].map(([, name]) => name ?? ''));
  return { guards, lists: pick(pack.lists, names) } as Pick<Policy, 'guards' | 'lists'>;
}

function pick<T>(
  table: Readonly<Record<string, T>> | undefined,
  names: readonly string[],
): Record<string, T> | undefined {
  const found = Object.entries(table ?? {}).filter(([name]) => names.includes(name));
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
