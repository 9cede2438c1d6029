import type { Policy } from '../../schema.ts';
import type { DraftRule } from '../draft-rule.ts';
import type { ImportNote, ImportOutcome } from '../outcome.ts';
import { settleAll } from '../settle-all.ts';
import { cut } from '../texts.ts';
import { draftRow, type RowDraft } from './draft-row.ts';
import type { TableMapping, TableRow } from './table-types.ts';

/**
 * Takes over a table: a rule for each row. Rows that cannot be taken over are named with their reason. Never throws.
 * @param beside the policy that the rules will join
 */
export function importTable(
  rows: readonly TableRow[],
  mapping: TableMapping,
  beside?: Policy,
): ImportOutcome {
  const body = mapping.hasHeader ? rows.slice(1) : rows;
  const left: ImportNote[] = [];
  const notes: ImportNote[] = mapping.hasHeader ? unusedColumns(rows, mapping) : [];
  const drafts: DraftRule[] = [];
  const seen = new Map<string, number>();
  const width = rows[0]?.cells.length ?? 0;
  for (const row of body) {
    const made = draftRow(row, mapping, width);
    notes.push(...made.notes);
    left.push(...made.left);
    const draft = made.draft && withoutSeen(made, row.line, seen, left);
    if (draft) drafts.push(draft);
  }
  return settleAll({ drafts, found: body.length, left, notes }, beside);
}

/** Columns that hold something and that nobody said the meaning of. */
function unusedColumns(rows: readonly TableRow[], { columns }: TableMapping): ImportNote[] {
  const used = new Set<number | undefined>(Object.values(columns));
  const [header, ...body] = rows;
  return (header?.cells ?? []).flatMap((name, at) =>
    used.has(at) || name === '' || !body.some(({ cells }) => cells[at])
      ? []
      : [{ where: 'row 1', what: `The column “${cut(name, 40)}” is not taken over.`, why: UNUSED }],
  );
}

const UNUSED = 'Nobody said what it holds. Choose it in the list of columns, or leave it.';

/** The draft without the phrases that a row above has; nothing where none is left. */
function withoutSeen(
  { draft }: RowDraft,
  line: number,
  seen: Map<string, number>,
  left: ImportNote[],
): DraftRule | undefined {
  const entries = draft!.entries.filter((entry) => {
    const key = entry.phrases.map(normalForm).join('\n');
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, line);
      return true;
    }
    left.push({
      where: `row ${line}`,
      what: `“${entry.label}”`,
      why: `The phrase stands in row ${before} already.`,
    });
    return false;
  });
  return entries.length === 0 ? undefined : { ...draft!, entries };
}

function normalForm(phrase: string): string {
  if (/[/"([~<^{]/.test(phrase)) return phrase;
  return phrase
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}'.!?]+/gu, ' ')
    .trim();
}
