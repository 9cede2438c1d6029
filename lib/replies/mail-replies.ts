import { htmlText } from './html-text.ts';
import { type MailBytes, MailSplitter } from './mail-splitter.ts';
import { readMail } from './read-mail.ts';
import type { ReadingNotes } from './reading-notes.ts';
import { REPLY_MAX, type Reply, type ReplyReader } from './reply-types.ts';

/** One reply a mail: its plain text, else the text of its HTML. What it quotes and signs is told by the engine. */
export function mailReplies(notes: ReadingNotes): ReplyReader {
  const mails = new MailSplitter();
  return {
    push: (bytes) => repliesIn(mails.push(bytes), notes),
    end: () => repliesIn(mails.end(), notes),
  };
}

async function repliesIn(mails: readonly MailBytes[], notes: ReadingNotes): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const mail of mails) {
    const { line } = mail;
    const text = await textOf(mail);
    if (text === undefined) notes.add('mail', line);
    else if (text.trim() === '') notes.add('no-text', line);
    else if (text.length > REPLY_MAX) notes.add('long', line);
    else replies.push({ text, line });
  }
  return replies;
}

/** What the mail says; undefined where it cannot be read at all. */
async function textOf({ bytes }: MailBytes): Promise<string | undefined> {
  const mail = await readMail(bytes);
  return mail === null ? undefined : mail.text.trim() ? mail.text : htmlText(mail.html);
}
