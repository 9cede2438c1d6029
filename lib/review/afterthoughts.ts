import type { Span } from '../engine/types.ts';
import type { DraftPromise, RecoveryHint } from '../recovery/case-types.ts';
import type { Commitment, PromiseReader } from '../recovery/promise-types.ts';
import type { RecoveryReading } from '../recovery/recovery-reader.ts';
import type { TonesShown } from '../tone/shown-types.ts';
import { carryOver, editBetween, type TextEdit } from './map-edit.ts';
import type { Cancel, Schedule } from './schedule.ts';
import type { DraftTone } from './types.ts';

/** What is not asked of every key waits until the agent rests for this long (ms). */
const PAUSE_MS = 150;
/** After this long (ms) a time is read anew: "tomorrow" moves on, and what was to come may have gone by. */
const FRESH_MS = 60_000;

/** What reads dates: a script of its own, brought with the first words that promise something. */
export interface DateSource {
  /** Null until it is there. */
  readonly now: PromiseReader | null;
  /** Brings it; null when it could not be had, and then the next call asks again. */
  bring(): Promise<PromiseReader | null>;
}

export interface AfterthoughtsDeps {
  readonly read: (text: string) => Pick<RecoveryReading, 'hints' | 'commitments'>;
  readonly dates: DateSource;
  /** What reads how a draft sounds; null while nobody asks, and of a note to colleagues. */
  readonly tone: () => ((text: string) => TonesShown) | null;
  readonly schedule: Schedule;
  /** ms since the epoch. */
  readonly now: () => number;
  /** Others came to mind than `of` answered last. */
  readonly onChange: () => void;
  readonly onFault: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/** The hints on a draft as a whole, by when it promises what, and how it sounds. */
export interface Afterthought {
  readonly hints: readonly RecoveryHint[];
  readonly promises: readonly DraftPromise[];
  readonly tone: DraftTone | null;
}

const NONE: Afterthought = { hints: [], promises: [], tone: null };

/**
 * What one draft is thought about only when the agent rests. Until then what came to mind before stands, but for what
 * the agent's hand has touched since.
 */
export class Afterthoughts {
  readonly #deps: AfterthoughtsDeps;
  #text = '';
  #last = NONE;
  #isDue = true;
  #isHeard = false;
  #readAt = 0;
  #cancel: Cancel = () => undefined;

  constructor(deps: AfterthoughtsDeps) {
    this.#deps = deps;
    deps.signal.addEventListener('abort', () => this.#cancel(), { once: true });
  }

  of(text: string): Afterthought {
    const { schedule, now, signal } = this.#deps;
    const edit = editBetween(this.#text, text);
    if (edit !== null) {
      this.#last = carried(this.#last, this.#text, edit, text);
      this.#text = text;
      this.#isDue = true;
    }
    this.#listen();
    this.#isDue ||= this.#last.promises.length > 0 && now() - this.#readAt > FRESH_MS;
    if (this.#isDue && !signal.aborted) {
      this.#cancel();
      this.#cancel = schedule.after(PAUSE_MS, () => void this.#think());
    }
    return this.#last;
  }

  /** Somebody begins to ask for the tone, or it is no longer to be told. */
  #listen(): void {
    const isHeard = this.#deps.tone() !== null;
    if (isHeard === this.#isHeard) return;
    this.#isHeard = isHeard;
    if (isHeard) this.#isDue = true;
    else this.#last = { ...this.#last, tone: null };
  }

  /**
   * The promises of words that were sent at this time (ms since the epoch). Where what reads dates is not there it is
   * brought first, unless that cannot wait: then there are none.
   */
  sent(
    text: string,
    at: number,
    canWait: boolean,
  ): readonly DraftPromise[] | Promise<readonly DraftPromise[]> {
    const { read, dates } = this.#deps;
    const { commitments } = read(text);
    if (commitments.length === 0 || dates.now !== null || !canWait) return this.#dated(text, commitments, at);
    return dates.bring().then(() => this.#dated(text, commitments, at));
  }

  #dated(text: string, commitments: readonly Commitment[], at: number): readonly DraftPromise[] {
    if (commitments.length === 0) return [];
    return this.#deps.dates.now?.(text, commitments, new Date(at)) ?? [];
  }

  #heard(text: string): DraftTone | null {
    const read = text.trim() === '' ? null : this.#deps.tone();
    return read && { ...read(text), isCurrent: true };
  }

  async #think(): Promise<void> {
    const { read, dates, now, onChange, onFault, signal } = this.#deps;
    const text = this.#text;
    try {
      const { hints, commitments } = read(text);
      if (commitments.length > 0 && dates.now === null) await dates.bring();
      if (text !== this.#text || signal.aborted) return;
      const before = JSON.stringify(this.#last);
      this.#last = { hints, promises: this.#dated(text, commitments, now()), tone: this.#heard(text) };
      this.#isDue = false;
      this.#readAt = now();
      if (JSON.stringify(this.#last) !== before) onChange();
    } catch (error) {
      this.#isDue = false;
      onFault(error);
    }
  }
}

/** What an edit leaves of it, moved along. */
function carried(
  { hints, promises, tone }: Afterthought,
  before: string,
  edit: TextEdit,
  after: string,
): Afterthought {
  const worded = <T extends Span>(span: T) => ({ ...span, text: before.slice(span.from, span.to) });
  const keep = <T extends Span>(spans: readonly T[]) =>
    carryOver(spans.map(worded), edit, after).map(({ text: _text, ...span }) => span as unknown as T);
  return {
    hints: hints.flatMap(({ id, evidence }) => {
      const kept = keep(evidence);
      return kept.length < evidence.length ? [] : [{ id, evidence: kept }];
    }),
    promises: keep(promises),
    // A report that came and went with every key could not be read.
    tone: after.trim() === '' ? null : tone && { ...tone, isCurrent: false },
  };
}
