import { escapeCell } from '../policy/describe-policy.ts';
import type { Need } from './case-types.ts';
import type { Gesture, Limit, Playbook } from './playbook-types.ts';
import type { RecoveryBook } from './recovery-book.ts';
import { STEP_SIGNS } from './sign-ids.ts';
import type { Standard } from './standard.ts';

const ORIGIN = { listed: 'listed', added: 'our own', team: 'of the policy' } as const;
const NEED: Readonly<Record<Need, string>> = {
  must: 'must',
  should: 'should',
  'if-severe': 'if severe',
  none: '',
};

/** A book as Markdown: what a lead has to know by its id to change it, and what holds now. */
export function describeRecovery(book: RecoveryBook): string {
  return [
    '# Recovery',
    '',
    ...section(
      'Models',
      ['id', 'name', 'steps'],
      book.models.map((model) => [model.id, model.name, model.steps.map(({ id }) => id).join(', ')]),
    ),
    ...section(
      'Complaint types',
      ['id', 'name', 'origin', ...STEP_SIGNS, 'decided by a lead', 'puts it right', 'may come on top'],
      book.playbooks.map((playbook) => typeCells(book, playbook)),
    ),
    ...section(
      'Limits',
      ['severity', 'without asking'],
      Object.entries(book.limits).map(([severity, limit]) => [severity, limitText(limit)]),
    ),
    ...section(
      'Standards',
      ['what', 'channel', 'severity', 'within', 'origin'],
      book.standards.map(standardCells),
    ),
    ...section(
      'Lines',
      ['id', 'step', 'types', 'line'],
      book.lines.map(({ id = '', step, types, text }) => [id, step, types?.join(', ') ?? '', text]),
    ),
  ].join('\n');
}

function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [
    `## ${title} (${rows.length})`,
    '',
    row(head),
    `|${' --- |'.repeat(head.length)}`,
    ...rows.map(row),
    '',
  ];
}

function typeCells({ general }: RecoveryBook, playbook: Playbook): string[] {
  const { id, name, origin, needs, lead, reinstatements, gestures } = playbook;
  const needOf = (sign: string) => NEED[needs[sign] ?? general[sign] ?? 'should'];
  return [
    id,
    name,
    ORIGIN[origin],
    ...STEP_SIGNS.map(needOf),
    lead.join(', '),
    reinstatements.join('; '),
    gestures.map(gestureText).join('; '),
  ];
}

function gestureText({ name, percent, amount, lead }: Gesture): string {
  const size = [
    ...(percent === undefined ? [] : [`${percent} %`]),
    ...(amount === undefined ? [] : [String(amount)]),
    ...(lead ? ['lead'] : []),
  ];
  return size.length === 0 ? name : `${name} (${size.join(', ')})`;
}

function limitText(limit: Limit | undefined): string {
  if (limit?.lead) return 'nothing: a lead decides';
  const { percent, amount, currency = '', kinds } = limit ?? {};
  const parts = [
    ...(percent === undefined ? [] : [`${percent} %`]),
    ...(amount === undefined ? [] : [`${amount} ${currency}`.trim()]),
    ...(kinds === undefined ? [] : [kinds.join(', ')]),
  ];
  return parts.length === 0 ? 'everything' : parts.join('; ');
}

function standardCells({ what, channel, severity, number, unit, origin = 'team' }: Standard): string[] {
  return [what, channel ?? 'any', severity ?? 'any', within(number, unit.replace('-', ' ')), ORIGIN[origin]];
}

function within(number: number, units: string): string {
  const one = units.replace(/s$/, '');
  if (number === 0) return `the same ${one}`;
  return number === 1 ? `1 ${one}` : `${number} ${units}`;
}
