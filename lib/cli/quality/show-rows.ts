import type { Finding } from '../../engine/types.ts';
import { oneLine } from '../commands/terminal.ts';
import { isRight, type JudgedRow } from './judge-rows.ts';

/** Which sentences to print. */
export type Show = 'missed' | 'false' | 'all';

/**
 * The sentences behind the figures, for reading on the screen; they are never part of any other output.
 * @param only a severity, verdict, category or rule: only sentences that have to do with it
 */
export function showRows(all: readonly JudgedRow[], show: Show, only?: string): string {
  const judged = only === undefined ? all : all.filter((row) => concerns(row, only));
  const missed = judged.filter((row) => isRight(row) && row.findings.length === 0);
  const wrong = judged.filter((row) => !isRight(row) && row.findings.length > 0);
  const hit = judged.filter((row) => isRight(row) && row.findings.length > 0);
  return [
    ...(show === 'false' ? [] : section('Missed: offence or soft, and nothing flagged', missed)),
    ...(show === 'missed' ? [] : section('False alarms: fine, and flagged', wrong)),
    ...(show === 'all' ? section('Found: offence or soft, and flagged', hit) : []),
    '',
  ].join('\n');
}

function concerns({ row, findings }: JudgedRow, name: string): boolean {
  if (row.category === name || row.verdict === name) return true;
  return findings.some((one) => [one.ruleId, one.severity, one.category].includes(name));
}

function section(title: string, rows: readonly JudgedRow[]): string[] {
  return ['', `${title} (${rows.length})`, ...rows.map(line)];
}

function line({ row, findings, from }: JudgedRow): string {
  const label = [row.id, row.sample, row.verdict, row.category].filter(Boolean).join(' ');
  const rules = findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`).join(', ');
  return `  ${label}${rules ? ` <- ${rules}` : ''}\n      ${oneLine(mark(row.text, findings, from))}`;
}

/** Puts what was flagged between marks. */
function mark(text: string, findings: readonly Finding[], offset: number): string {
  let marked = '';
  let at = 0;
  for (const finding of findings) {
    const from = Math.max(finding.from - offset, at);
    const to = Math.min(finding.to - offset, text.length);
    marked += `${text.slice(at, from)}»${text.slice(from, to)}«`;
    at = to;
  }
  return marked + text.slice(at);
}
