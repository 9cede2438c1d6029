import type { CaseRef } from '../draft/types.ts';
import type { Audience } from '../engine/types.ts';
import type { DraftPromise } from '../recovery/case-types.ts';
import type { SentPromises } from '../recovery/follow-up.ts';
import type { AgentHand, Leaving } from './draft-recovery.ts';
import { keyOf } from './reply.ts';
import type { Cancel, Schedule } from './schedule.ts';

/** More than that are not a reply. */
const MOST_PROMISES = 50;
/** A page that only makes room for other words, or goes to another case, has done so after this long (ms). */
const SETTLED_MS = 2000;
/** When (ms) what could not be told is told again: the worker may just be starting. */
const AGAIN_MS: readonly number[] = [300, 2000];

export interface DeparturesDeps {
  readonly hand: AgentHand;
  /** What was promised in words that left at this time (ms since the epoch); at once where it cannot wait. */
  readonly promisesIn: (
    text: string,
    at: number,
    canWait: boolean,
  ) => readonly DraftPromise[] | Promise<readonly DraftPromise[]>;
  readonly caseRef: () => CaseRef | null;
  /** Who would read what is written now. */
  readonly where: () => Audience;
  /** What the composer shows now: null when it has left the page. */
  readonly shown: () => string | null;
  /** Told of a reply to a customer that went out: states and times, no words. False where nobody heard it. */
  readonly replied: (sent: SentPromises) => Promise<boolean>;
  readonly schedule: Schedule;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly onFault: (error: unknown) => void;
}

interface Left extends Leaving {
  readonly caseRef: CaseRef;
  /** ms since the epoch. */
  readonly at: number;
}

/** Tells of replies that went out: once of each, and of none whose words the page only took elsewhere. */
export class Departures {
  readonly #deps: DeparturesDeps;
  #told = '';
  /** One of which it is not sure yet. */
  #open: Left | null = null;
  #cancel: Cancel = () => undefined;

  constructor(deps: DeparturesDeps) {
    this.#deps = deps;
  }

  left(leaving: Leaving): void {
    const { caseRef, text, id } = leaving;
    if (caseRef === null || text.trim() === '' || id === this.#told) return;
    const { hand, now, schedule } = this.#deps;
    this.filled();
    const left: Left = { ...leaving, caseRef, at: now() };
    const verdict = hand.judge(leaving, this.#isStillAt(left));
    if (verdict === 'sent') this.#tell(left);
    if (verdict !== 'unsure') return;
    this.#open = left;
    this.#cancel = schedule.after(SETTLED_MS, () => this.#settle());
  }

  /** There are words in the composer again. Those of a script stand in place of the ones that it took out. */
  filled(): void {
    const left = this.#close();
    if (left && this.#deps.hand.hasWrittenSince(left.at)) this.#tellIfStays(left);
  }

  #settle(): void {
    if (this.#deps.shown()?.trim()) this.filled();
    else {
      const left = this.#close();
      if (left) this.#tellIfStays(left);
    }
  }

  /** A page that turned to another case, or to a note, took the words out for that. */
  #tellIfStays(left: Left): void {
    const { shown, where } = this.#deps;
    const isTurned = shown() !== null && where() !== left.where;
    if (this.#isStillAt(left) && !isTurned) this.#tell(left);
  }

  #close(): Left | null {
    const left = this.#open;
    this.#open = null;
    this.#cancel();
    return left;
  }

  #isStillAt({ caseRef }: Left): boolean {
    return keyOf(this.#deps.caseRef() ?? caseRef) === keyOf(caseRef);
  }

  #tell(left: Left): void {
    const { promisesIn, shown, onFault } = this.#deps;
    this.#told = left.id;
    // A composer that goes while it stands in the page goes with its page: there is no later.
    const canWait = left.how === 'emptied' || shown() === null;
    const say = (promises: readonly DraftPromise[]) => this.#say(told(left, promises), AGAIN_MS);
    try {
      const promises = promisesIn(left.text, left.at, canWait);
      if (promises instanceof Promise) promises.then(say, onFault);
      else say(promises);
    } catch (error) {
      onFault(error);
      say([]);
    }
  }

  #say(sent: SentPromises, [wait, ...later]: readonly number[]): void {
    const { replied, schedule, onFault } = this.#deps;
    const again = (isHeard: boolean) => {
      if (!isHeard && wait !== undefined) schedule.after(wait, () => this.#say(sent, later));
    };
    replied(sent).then(again, onFault);
  }
}

function told({ caseRef, id }: Left, promises: readonly DraftPromise[]): SentPromises {
  const kept = promises.slice(0, MOST_PROMISES).map(({ kind, due }) => ({ kind, due }));
  return { site: caseRef.site, caseId: caseRef.id, replyId: id, promises: kept };
}
