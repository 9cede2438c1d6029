import type { Span, TextReading } from '../engine/types.ts';
import type { CustomerCues } from '../recovery/case-types.ts';
import { heldToDates } from '../recovery/held-to-dates.ts';
import { openSlots } from '../recovery/open-slots.ts';
import type { RecoveryReader } from '../recovery/recovery-reader.ts';
import type { ReplyVoice } from '../recovery/reply-voice.ts';
import type { StepEvidence } from '../recovery/types.ts';
import type { TonesShown } from '../tone/shown-types.ts';
import { Afterthoughts, type AfterthoughtsDeps } from './afterthoughts.ts';
import { Departures, type DeparturesDeps } from './departures.ts';
import type { DraftRecovery, Leaving, RecoverySource, ReplyRead } from './draft-recovery.ts';
import { skippedIn } from './skipped-in.ts';
import { StepsSeen } from './steps-seen.ts';
import type { StepRead } from './types.ts';

/**
 * The recovery is read in this much of a draft (UTF-16 units), cut at a paragraph: enough for any reply, and no pasted
 * log of 100,000 characters can make a key wait for it. Wording is checked to the end.
 */
const MOST_READ = 24_000;

export interface RecoveryDeskDeps
  extends Omit<AfterthoughtsDeps, 'read' | 'tone'>,
    Omit<DeparturesDeps, 'promisesIn'> {
  readonly reader: RecoveryReader;
  /** The draft's own reading, brought up to date. */
  readonly readDraft: (text: string) => TextReading;
  /** Of any other text. */
  readonly readText: (text: string) => TextReading;
  /** What the customer's newest message gives away, as the page shows it now. */
  readonly customer: () => CustomerCues | null;
  /** What reads how a draft sounds; null while no panel asks. */
  readonly tone: () => ((reading: TextReading) => TonesShown) | null;
  /** How a draft speaks; null where its words do not tell. */
  readonly voice: (reading: TextReading) => ReplyVoice | null;
  /** Whether Enter alone sends what is written here. */
  readonly isChat: () => boolean;
  /** Told after each reading. */
  readonly onSlots: (slots: readonly Span[]) => void;
}

/** Reads the recovery of one draft: what its words show and promise, and what the customer's message suggests. */
export class RecoveryDesk implements RecoverySource {
  readonly #deps: RecoveryDeskDeps;
  readonly #steps = new StepsSeen();
  readonly #afterthoughts: Afterthoughts;
  readonly #departures: Departures;
  #customer: CustomerCues | null = null;

  constructor(deps: RecoveryDeskDeps) {
    this.#deps = deps;
    this.#afterthoughts = new Afterthoughts({
      ...deps,
      tone: () => this.#tone(),
      read: (text) => {
        this.#lookAgain();
        return deps.reader.read(this.#opening(deps.readDraft(text)));
      },
    });
    const promisesIn: DeparturesDeps['promisesIn'] = (...sent) => this.#afterthoughts.sent(...sent);
    this.#departures = new Departures({ ...deps, promisesIn });
  }

  read(text: string, { id, inPart }: ReplyRead): DraftRecovery {
    const { readDraft, reader, dates, voice, isChat, onSlots } = this.#deps;
    const whole = readDraft(text);
    const opening = this.#opening(whole);
    this.#steps.take(reader.steps(opening), id, inPart);
    if (text.trim() !== '') this.#departures.filled();
    if (dates.now === null && this.#steps.all.some(promisesMore)) void dates.bring();
    const slots = openSlots(whole);
    onSlots(slots);
    const { hints, promises, tone } = this.#afterthoughts.of(text);
    return {
      steps: heldToDates(this.#steps.all, promises).map((step) => placed(step, opening.sentences)),
      // What is odd in a part need not be in the whole.
      hints: inPart ? [] : hints,
      promises,
      slots,
      skipped: skippedIn(whole),
      customer: this.#customer,
      tone,
      voice: voice(opening),
      isChat: isChat(),
    };
  }

  look(): void {
    try {
      this.#customer = this.#deps.customer();
    } catch (error) {
      this.#customer = null;
      this.#deps.onFault(error);
    }
  }

  /** A page may fetch the customer's message long after it has changed its address. */
  #lookAgain(): void {
    const before = this.#customer;
    this.look();
    if (JSON.stringify(this.#customer) !== JSON.stringify(before)) this.#deps.onChange();
  }

  hasDeleted(): boolean {
    return this.#deps.hand.hasDeleted();
  }

  left(leaving: Leaving): void {
    this.#departures.left(leaving);
  }

  /** A note to colleagues may sound as it likes. */
  #tone() {
    const { tone, where, readDraft } = this.#deps;
    const read = where() === 'note' ? null : tone();
    return read && ((text: string) => read(readDraft(text)));
  }

  #opening(whole: TextReading): TextReading {
    const { text } = whole;
    if (text.length <= MOST_READ) return whole;
    const end = text.lastIndexOf('\n\n', MOST_READ);
    return this.#deps.readText(text.slice(0, end > 0 ? end : MOST_READ));
  }
}

/** What says when the agent will be in touch is read for its day and time as soon as it is sent. */
function promisesMore({ stepId, level }: StepEvidence): boolean {
  return stepId === 'follow-up' && level !== 'absent';
}

/** With the sentences that its words stand in: a line never goes into the middle of one. */
function placed(step: StepEvidence, sentences: readonly Span[]): StepRead {
  if (step.evidence.length === 0) return step;
  const isShown = ({ from, to }: Span) => step.evidence.some((span) => span.from < to && from < span.to);
  return { ...step, places: sentences.filter(isShown).map(({ from, to }) => ({ from, to })) };
}
