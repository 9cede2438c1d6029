import { csvReplies } from './csv-replies.ts';
import { jsonlReplies } from './jsonl-replies.ts';
import { mailReplies } from './mail-replies.ts';
import { type ReplyFile, unpacked } from './open-file.ts';
import { plainReplies } from './plain-replies.ts';
import type { ReadingNotes } from './reading-notes.ts';
import type { Reply, ReplyForm, ReplyReader } from './reply-types.ts';

/**
 * All replies of a file, a few at a time, as they are asked for. What is wrong with single lines is noted and the others
 * are read on; memory holds one reply and one piece of the file.
 */
export async function* readReplies(
  file: ReplyFile,
  form: ReplyForm,
  notes: ReadingNotes,
): AsyncGenerator<readonly Reply[]> {
  const reader = readerOf(form, notes);
  for await (const piece of unpacked(file.open())) {
    const replies = await reader.push(piece);
    if (replies.length > 0) yield replies;
  }
  yield await reader.end();
}

function readerOf(form: ReplyForm, notes: ReadingNotes): ReplyReader {
  switch (form.kind) {
    case 'csv':
      return csvReplies(form, notes);
    case 'jsonl':
      return jsonlReplies(form, notes);
    case 'mbox':
      return mailReplies(notes);
    case 'text':
      return plainReplies(form, notes);
  }
}
