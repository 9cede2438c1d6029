import type { EditorKind, ReplaceResult } from '../../lib/draft/types.ts';

const KEY = Symbol.for('amend writes');

type Counts = Partial<Record<EditorKind, Partial<Record<ReplaceResult, number>>>>;

/**
 * Counts what became of a write, by kind of editor, where the troubleshooting report looks (lib/platform/tab-report.ts):
 * numbers alone, gone with the page.
 */
export function countWrite(kind: EditorKind, result: ReplaceResult, world: object = globalThis): void {
  const place = world as { [KEY]?: Counts };
  const all = place[KEY] ?? {};
  const counts = all[kind] ?? {};
  place[KEY] = { ...all, [kind]: { ...counts, [result]: (counts[result] ?? 0) + 1 } };
}

/** The same result, counted. */
export async function counted(kind: EditorKind, write: Promise<ReplaceResult>): Promise<ReplaceResult> {
  const result = await write;
  countWrite(kind, result);
  return result;
}
