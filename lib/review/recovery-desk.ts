import type { Span, TextReading } from '../engine/types.ts';
import type { CustomerCues, DraftPromise } from '../recovery/case-types.ts';
import { openSlots } from '../recovery/open-slots.ts';
import type { RecoveryReader } from '../recovery/recovery-reader.ts';
import type { StepEvidence } from '../recovery/types.ts';
import { Afterthoughts, type AfterthoughtsDeps } from './afterthoughts.ts';
import type { DraftRecovery, Leaving, RecoverySource, ReplyRead } from './draft-recovery.ts';
import { skippedIn } from './skipped-in.ts';
import { StepsSeen } from './steps-seen.ts';
import type { StepRead } from './types.ts';

/**
 * The recovery is read in this much of a draft (UTF-16 units), cut at a paragraph: enough for any reply, and no pasted
 * log of 100,000 characters can make a key wait for it. Wording is checked to the end.
 */
const MOST_READ = 24_000;

export interface RecoveryDeskDeps extends Omit<AfterthoughtsDeps, 'read'> {
  readonly reader: RecoveryReader;
  /** The draft's own reading, brought up to date. */
  readonly readDraft: (text: string) => TextReading;
  /** Of any other text. */
  readonly readText: (text: string) => TextReading;
  /** What the customer's newest message gives away, as the page shows it now. */
  readonly customer: () => CustomerCues | null;
  /** Whether the words were sent, as far as can be told. */
  readonly isSent: (leaving: Leaving) => boolean;
  /** Told after each reading. */
  readonly onSlots: (slots: readonly Span[]) => void;
}

/** Reads the recovery of one draft: what its words show and promise, and what the customer's message suggests. */
export class RecoveryDesk implements RecoverySource {
  readonly #deps: RecoveryDeskDeps;
  readonly #steps = new StepsSeen();
  readonly #afterthoughts: Afterthoughts;
  #customer: CustomerCues | null = null;

  constructor(deps: RecoveryDeskDeps) {
    this.#deps = deps;
    this.#afterthoughts = new Afterthoughts({
      ...deps,
      read: (text) => {
        this.#lookAgain();
        return deps.reader.read(this.#opening(deps.readDraft(text)));
      },
    });
  }

  read(text: string, { id, inPart }: ReplyRead): DraftRecovery {
    const { readDraft, reader, onSlots } = this.#deps;
    const whole = readDraft(text);
    const opening = this.#opening(whole);
    this.#steps.take(reader.steps(opening), id, inPart);
    const slots = openSlots(whole);
    onSlots(slots);
    const { hints, promises } = this.#afterthoughts.of(text);
    return {
      steps: this.#steps.all.map((step) => placed(step, opening.sentences)),
      // What is odd in a part need not be in the whole.
      hints: inPart ? [] : hints,
      promises,
      slots,
      skipped: skippedIn(whole),
      customer: this.#customer,
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
    if (this.#customer !== before) this.#deps.onChange();
  }

  sent(leaving: Leaving): readonly DraftPromise[] | null {
    return this.#deps.isSent(leaving) ? this.#afterthoughts.sent(leaving.text) : null;
  }

  #opening(whole: TextReading): TextReading {
    const { text } = whole;
    if (text.length <= MOST_READ) return whole;
    const end = text.lastIndexOf('\n\n', MOST_READ);
    return this.#deps.readText(text.slice(0, end > 0 ? end : MOST_READ));
  }
}

/** With the sentences that its words stand in: a line never goes into the middle of one. */
function placed(step: StepEvidence, sentences: readonly Span[]): StepRead {
  if (step.evidence.length === 0) return step;
  const isShown = ({ from, to }: Span) => step.evidence.some((span) => span.from < to && from < span.to);
  return { ...step, places: sentences.filter(isShown).map(({ from, to }) => ({ from, to })) };
}
