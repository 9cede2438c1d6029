import type { PolicyChange } from './governance-shape.ts';
import type { Policy } from './schema.ts';

/** What a policy says beside its rules, as Markdown: on what it stands, what it changes there, locks, exempts and sets. */
export function describeGovernance(policy: Policy, cell: (text: string) => string): string[] {
  const facts = factsOf(policy).map(([what, value]) => `- ${what}: ${cell(value)}`);
  return [...(facts.length > 0 ? [...facts, ''] : []), ...describeChanges(policy.changes ?? [], cell)];
}

function factsOf(policy: Policy): (readonly [string, string])[] {
  const { level, expires, whenExpired = 'mark', extends: packs, exempt, locks = {}, settings = {} } = policy;
  const locked = [...(locks.rules ?? []), ...(locks.categories ?? []).map((family) => `family ${family}`)];
  const end =
    expires && `${expires}; after that ${whenExpired === 'mark' ? 'it goes on, marked' : 'it stops'}`;
  const facts: (readonly [string, string | undefined])[] = [
    ['Level', level],
    ['Holds until', end],
    ['Stands on', packs?.join(', ')],
    ['Exempt names', exempt?.join(', ')],
    ['Locks rules', locked.join(', ').replace(/^\*/, 'every rule')],
    ['Locks settings', locks.settings?.join(', ')],
    ['Amend is off at', settings.sites?.off?.join(', ')],
    ['Amend is on at', settings.sites?.on?.join(', ')],
    ['A reply with an open slot', settings.sendGuard && GUARD[settings.sendGuard]],
    ['Agents add rules of their own', settings.ownRules === undefined ? undefined : yesNo(settings.ownRules)],
  ];
  return facts.flatMap(([what, value]) => (value ? [[what, value] as const] : []));
}

const GUARD = { confirm: 'asks before it goes', off: 'goes' } as const;

const yesNo = (is: boolean) => (is ? 'yes' : 'no');

function describeChanges(changes: readonly PolicyChange[], cell: (text: string) => string): string[] {
  if (changes.length === 0) return [];
  const rows = changes.map((change) => {
    const of = change.of === undefined ? '' : ` (of ${change.of})`;
    const instead = change.alternatives?.join(' / ') ?? '';
    const cells = [`${change.rule}${of}`, severityOf(change), change.why ?? '', instead];
    return `| ${cells.map(cell).join(' | ')} |`;
  });
  return [
    `## Changes to rules above (${changes.length})`,
    '',
    '| rule | severity | why | say instead |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ];
}

function severityOf({ off, severity }: PolicyChange): string {
  if (off === undefined) return severity ?? '';
  return [off ? 'off' : 'on', severity].filter(Boolean).join(', ');
}
