import type { Policy, PolicyRule } from './schema.ts';

const ORIGIN = { listed: 'listed', restored: 'restored', added: 'our own' } as const;

/** A policy as a Markdown table, one row for each rule: for documents that cannot drift from the data. */
export function describePolicy(policy: Policy): string {
  const rows = policy.rules.map((rule) => `| ${cells(rule).map(escapeCell).join(' | ')} |`);
  return [
    `### ${policy.name} (${policy.language}, revision ${policy.revision})`,
    '',
    '| rule | severity | flags, for example | why | say instead | origin |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function cells(rule: PolicyRule): string[] {
  const instead = rule.alternatives.join(' / ');
  return [
    rule.name,
    rule.severity,
    rule.examples.flag[0]!,
    rule.why,
    instead,
    rule.origin ? ORIGIN[rule.origin] : '',
  ];
}

/** Keeps a text within its cell: no line break, bar or markup of its own. */
function escapeCell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_|<>[\]]/g, '\\$&');
}
