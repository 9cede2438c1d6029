import { isArchive } from '../../../lib/policy/import/read-archive.ts';
import { readText } from '../../../lib/policy/import/read-text.ts';
import { readTable } from '../../../lib/policy/import/table/read-table.ts';
import { readKeyFile } from '../../../lib/policy/signing/key-file.ts';

/** What people drop on the studio beside policies, and where it is taken instead. */
export type OtherKind = 'archive' | 'key' | 'table';

/** So much of a text tells whether it is a table; in UTF-16 units. */
const HEAD = 8_000;

/** Keys that begin a line of a policy, however miswritten the rest is. */
const POLICY_KEY = /^(?:format|id|name|revision|language|rules|extends)\s*:/m;

/** What a file is, by its content, that was refused as a policy; null where it may be meant as one. Never throws. */
export async function otherKind(bytes: Uint8Array): Promise<OtherKind | null> {
  if (isArchive(bytes)) return 'archive';
  const reading = readText(bytes);
  if ('problem' in reading) return null;
  const text = reading.text.replace(/^\uFEFF/, '');
  if (/^\s*[[{]/.test(text)) return (await isKey(text)) ? 'key' : null;
  return isTable(text.slice(0, HEAD)) ? 'table' : null;
}

async function isKey(text: string): Promise<boolean> {
  const reading = await readKeyFile(text);
  return reading.ok || reading.isLocked;
}

/** Rows of one and the same width, of which the last one may be cut off. */
function isTable(head: string): boolean {
  if (POLICY_KEY.test(head)) return false;
  const rows = readTable(head).rows.map(({ cells }) => cells.length);
  const width = rows[0] ?? 0;
  return rows.length > 1 && width > 1 && rows.slice(0, -1).every((each) => each === width);
}
