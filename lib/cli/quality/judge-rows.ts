import type { Finding, Severity } from '../../engine/types.ts';
import type { WordingRow } from './labelled-rows.ts';

/** Finds in a text what rules flag. */
export type FindIn = (text: string) => readonly Finding[];

/** A labelled sentence with what was flagged in it. */
export interface JudgedRow {
  readonly row: WordingRow;
  readonly findings: readonly Finding[];
  /** Where the sentence begins in the text that was checked. */
  readonly from: number;
}

/**
 * Checks each sentence where it stands in its reply, so that guards see what the agent wrote around it; what is
 * flagged elsewhere in the reply does not count. A sentence that its reply does not hold is checked alone.
 */
export function judgeRows(rows: readonly WordingRow[], findIn: FindIn): JudgedRow[] {
  return rows.map((row) => {
    const at = row.turn.indexOf(row.text);
    const from = Math.max(at, 0);
    const to = from + row.text.length;
    const all = findIn(at < 0 ? row.text : row.turn);
    const findings = all.filter((finding) => finding.from < to && finding.to > from);
    return { row, findings, from };
  });
}

/** Whether anything of these severities was flagged. */
export function hasAny({ findings }: JudgedRow, severities: readonly Severity[]): boolean {
  return findings.some(({ severity }) => severities.includes(severity));
}

/** Whether a flag on it is right: a coach would have it reworded, or would suggest warmer words. */
export function isRight({ row }: JudgedRow): boolean {
  return row.verdict !== 'fine';
}
