import { allWords } from '../engine/alternative.ts';
import type { PolicyChange } from './governance-shape.ts';
import { guardOf, type SaidGuard } from './managed/send-guard.ts';
import type { Policy } from './schema.ts';
import { uncheckedLanguages } from './unchecked-languages.ts';

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
    ['Replies are not checked in', packs && uncheckedLanguages(policy).join(', ')],
    ['Exempt names', exempt?.join(', ')],
    ['Locks rules', locked.join(', ').replace(/^\*/, 'every rule')],
    ['Locks settings', locks.settings?.join(', ')],
    ['Amend is off at', settings.sites?.off?.join(', ')],
    ['Amend is on at', settings.sites?.on?.join(', ')],
    ['Before a reply is sent', settings.sendGuard && guardText(settings.sendGuard)],
    ['Agents add rules of their own', settings.ownRules === undefined ? undefined : yesNo(settings.ownRules)],
    [
      'A model on the machine words sentences anew',
      settings.rewriting === undefined ? undefined : yesNo(settings.rewriting),
    ],
  ];
  return facts.flatMap(([what, value]) => (value ? [[what, value] as const] : []));
}

const MODE = { confirm: 'asks', soft: 'says, without stopping it,', off: 'asks nothing' } as const;
const HELD = { wording: 'blocked wording', slots: 'open slots', steps: 'missing steps' } as const;
const WAY = {
  free: 'it may go as it is',
  reason: 'it may go as it is with a reason',
  never: 'it may not go as it is',
} as const;

function guardText(said: SaidGuard): string {
  const { mode, holds, sendAnyway, notes } = guardOf(said);
  if (mode === 'off') return MODE.off;
  const what = `${MODE[mode]} about ${holds.map((each) => HELD[each]).join(', ')}`;
  return [what, ...(mode === 'confirm' ? [WAY[sendAnyway]] : []), ...(notes ? ['notes too'] : [])].join('; ');
}

const yesNo = (is: boolean) => (is ? 'yes' : 'no');

function describeChanges(changes: readonly PolicyChange[], cell: (text: string) => string): string[] {
  if (changes.length === 0) return [];
  const rows = changes.map((change) => {
    const of = change.of === undefined ? '' : ` (of ${change.of})`;
    const instead = allWords(change.alternatives ?? []).join(' / ');
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
