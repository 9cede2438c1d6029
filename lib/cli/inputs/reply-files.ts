import { describeForm } from '../../replies/describe-form.ts';
import { lookAtFile } from '../../replies/look-at-file.ts';
import type { ReplyFile } from '../../replies/open-file.ts';
import { readReplies } from '../../replies/read-replies.ts';
import { explainNote, ReadingNotes } from '../../replies/reading-notes.ts';
import type { FileTrouble, Reply } from '../../replies/reply-types.ts';
import type { FormWish, Understood } from '../../replies/understand-file.ts';
import { Failure } from '../commands/failure.ts';
import { openSource } from './open-source.ts';
import { replayed } from './replayed.ts';

/** A file of past replies and how it is to be read. */
export interface OpenedReplies {
  /** How it was understood, in a line. */
  readonly about: string;
  /** The replies, a few at a time; read once. */
  replies(onRead: (bytes: number) => void): AsyncGenerator<readonly Reply[]>;
  /** What was wrong with single lines so far. */
  notes(): readonly FileTrouble[];
}

/**
 * Looks at the beginning of a file of replies (`-` is standard input), so that trouble is said before any is counted.
 * @param wish what was said about it; the rest is told from its first bytes
 */
export async function openReplies(
  name: string,
  wish: FormWish,
  stdin: AsyncIterable<Uint8Array>,
): Promise<OpenedReplies> {
  let count: (bytes: number) => void = () => undefined;
  const source = () => openSource(name, stdin, (bytes) => count(bytes));
  const shown = source().name;
  // What comes by a pipe comes once.
  const file: ReplyFile =
    name === '-' ? replayed(shown, source().bytes) : { name, open: () => source().bytes };
  const understood = await explained(shown, () => lookAtFile(file, wish));
  if (!understood.ok) throw failure(shown, understood.trouble);
  const notes = new ReadingNotes();
  return {
    about: describeForm(understood),
    notes: () => notes.list().map(explainNote),
    replies(onRead) {
      count = onRead;
      return told(shown, file, understood, notes);
    },
  };
}

async function* told(
  name: string,
  file: ReplyFile,
  { form }: Understood,
  notes: ReadingNotes,
): AsyncGenerator<readonly Reply[]> {
  const batches = readReplies(file, form, notes);
  for (;;) {
    const next = await explained(name, () => batches.next());
    if (next.done) return;
    yield next.value;
  }
}

async function explained<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // A broken gzip.
    if (error instanceof TypeError)
      throw new Failure(name, 'it is packed (gzip) and breaks off or is damaged; pack it again.');
    throw error;
  }
}

function failure(name: string, { where, what, mend }: FileTrouble): Failure {
  return new Failure(where === 'the file' ? name : `${name}, ${where}`, `${what} ${mend}`);
}
