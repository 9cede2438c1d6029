import { allWords } from '../engine/alternative.ts';
import { describeGovernance } from './describe-governance.ts';
import type { Policy, PolicyRule } from './schema.ts';

const SEVERITIES = ['block', 'warn', 'hint'] as const;
const ORIGIN = { listed: 'listed', restored: 'restored', added: 'our own' } as const;

/**
 * A policy as Markdown: a table for each category with a row for each rule, so that it cannot drift from the data; before them
 * what it stands on, changes and locks.
 */
export function describePolicy(policy: Policy): string {
  const { name, language, revision, rules } = policy;
  const byCategory = Map.groupBy(rules, ({ category }) => category);
  return [
    `# ${escapeCell(name)} (${language}, revision ${revision})`,
    '',
    rules.length === 0
      ? 'No rules of its own.'
      : `${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}: ${counts(rules)}.`,
    '',
    ...describeGovernance(policy, escapeCell),
    ...[...byCategory].flatMap(([category, group]) => describeCategory(category, group)),
  ].join('\n');
}

function counts(rules: readonly PolicyRule[]): string {
  const bySeverity = Map.groupBy(rules, ({ severity }) => severity);
  return SEVERITIES.flatMap((severity) => {
    const group = bySeverity.get(severity);
    return group ? [`${group.length} ${severity}`] : [];
  }).join(', ');
}

function describeCategory(category: string, rules: readonly PolicyRule[]): string[] {
  const rows = rules.map((rule) => `| ${cells(rule).map(escapeCell).join(' | ')} |`);
  return [
    `## ${escapeCell(category)} (${rules.length})`,
    '',
    '| rule | severity | flags, for example | why | say instead | origin |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ];
}

function cells(rule: PolicyRule): string[] {
  const instead = allWords(rule.alternatives).join(' / ');
  return [
    rule.name,
    rule.off ? `${rule.severity}, off` : rule.severity,
    rule.examples.flag[0]!,
    rule.why,
    instead,
    rule.origin ? ORIGIN[rule.origin] : '',
  ];
}

/** Keeps a text within its cell: no line break, bar or markup of its own. */
export function escapeCell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_|<>[\]]/g, '\\$&');
}
