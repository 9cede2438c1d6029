import type { RecoveryBook } from '../recovery/recovery-book.ts';
import type { ReplyVoice } from '../recovery/reply-voice.ts';
import { type BookInUse, readRecoveryBook, watchRecoveryBook } from './recovery-source.ts';

export interface VoicedBooksOptions {
  /** What ships, until the first book is there. */
  readonly first: RecoveryBook;
  /** What ships, with what it writes into replies in this voice. */
  readonly shippedIn: (voice: ReplyVoice) => Promise<RecoveryBook>;
  /** A book is there, or another one; it says whether the policy's own part could be read. */
  readonly onChange: (book: BookInUse) => void;
  readonly signal: AbortSignal;
}

/** The recovery book in use, once for each voice that a draft on show has had. */
export class VoicedBooks {
  readonly #options: VoicedBooksOptions;
  readonly #books = new Map<ReplyVoice, BookInUse>();
  /** How often each was asked for: what comes late is not to take the place of what is newer. */
  readonly #asked = new Map<ReplyVoice, number>();
  #last: RecoveryBook;

  constructor(options: VoicedBooksOptions) {
    this.#options = options;
    this.#last = options.first;
    watchRecoveryBook(() => this.#renew(), options.signal);
  }

  /** The book in a voice; the one before while that is on its way. */
  in(voice: ReplyVoice): RecoveryBook {
    if (!this.#asked.has(voice)) void this.#bring(voice);
    this.#last = this.#books.get(voice) ?? this.#last;
    return this.#last;
  }

  /** The one that was asked for last. */
  get now(): RecoveryBook {
    return this.#last;
  }

  #renew(): void {
    for (const voice of this.#asked.keys()) void this.#bring(voice);
  }

  async #bring(voice: ReplyVoice): Promise<void> {
    const { shippedIn, onChange, signal } = this.#options;
    const turn = (this.#asked.get(voice) ?? 0) + 1;
    this.#asked.set(voice, turn);
    const book = await readRecoveryBook(await shippedIn(voice));
    if (signal.aborted || this.#asked.get(voice) !== turn) return;
    this.#books.set(voice, book);
    onChange(book);
  }
}
