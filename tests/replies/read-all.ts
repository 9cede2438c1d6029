import { lookAtFile } from '../../lib/replies/look-at-file.ts';
import type { ReplyFile } from '../../lib/replies/open-file.ts';
import { readReplies } from '../../lib/replies/read-replies.ts';
import { ReadingNotes } from '../../lib/replies/reading-notes.ts';
import type { Reply } from '../../lib/replies/reply-types.ts';
import type { FormWish } from '../../lib/replies/understand-file.ts';

/** A file of these bytes or of this text, read in pieces of so many bytes. */
export function fileOf(name: string, content: string | Uint8Array, piece = 64): ReplyFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    async *open() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
    },
  };
}

/** Everything in a file, as it is understood. */
export async function readAll(file: ReplyFile, wish: FormWish = {}) {
  const understood = await lookAtFile(file, wish);
  if (!understood.ok) throw new Error(understood.trouble.what);
  const notes = new ReadingNotes();
  const replies: Reply[] = [];
  for await (const some of readReplies(file, understood.form, notes)) replies.push(...some);
  return { form: understood.form, replies, texts: replies.map(({ text }) => text), notes: notes.list() };
}
