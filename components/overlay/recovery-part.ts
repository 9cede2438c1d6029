import { isSendKey } from '../../lib/draft/send-keys.ts';
import type { CaseRef, PageSite, Site } from '../../lib/draft/types.ts';
import type { mayHoldOther } from '../../lib/engine/language/may-hold-other.ts';
import type { compilePhrases } from '../../lib/engine/phrase-set.ts';
import type { readText } from '../../lib/engine/read-text.ts';
import type { TextReading } from '../../lib/engine/types.ts';
import { compileCues } from '../../lib/recovery/compile-cues.ts';
import type { StepDetector } from '../../lib/recovery/english-steps.ts';
import type { SentPromises } from '../../lib/recovery/follow-up.ts';
import { openSlots } from '../../lib/recovery/open-slots.ts';
import { compilingReaders, type RecoveryReader } from '../../lib/recovery/recovery-reader.ts';
import { isEnglish } from '../../lib/recovery/reply-voice.ts';
import { StepReader } from '../../lib/recovery/step-reader.ts';
import type { DateSource } from '../../lib/review/afterthoughts.ts';
import type { RecoverySource } from '../../lib/review/draft-recovery.ts';
import { ReadersToCome } from '../../lib/review/readers-to-come.ts';
import { RecoveryDesk } from '../../lib/review/recovery-desk.ts';
import type { Schedule } from '../../lib/review/schedule.ts';
import type { HoldPart } from '../hold/hold-part.ts';
import { type CustomerPart, followCustomer } from './customer-part.ts';
import { holdWhileOpen } from './hold-while-open.ts';
import type { LanguagePart, LanguagesHere } from './language-part.ts';
import type { LatePart } from './late-part.ts';
import type { TonePart } from './tone-part.ts';
import { watchSending } from './watch-sending.ts';
import { mayBeOpen, type WhatHoldsDeps, whatHolds } from './what-holds.ts';

/** What one session hands to the script that reads its recovery. */
export interface RecoveryDeps extends WhatHoldsDeps {
  readonly element: HTMLElement;
  readonly site: () => PageSite | null;
  readonly caseRef: () => CaseRef | null;
  readonly replied: (sent: SentPromises) => Promise<boolean>;
  /** The draft's own reading, brought up to date. */
  readonly readDraft: (text: string) => TextReading;
  /** The engine's own, given and not brought along: the composer has it already. */
  readonly engine: {
    readonly compilePhrases: typeof compilePhrases;
    readonly readText: typeof readText;
    readonly mayHoldOther: typeof mayHoldOther;
  };
  /** The languages of drafts but for English. */
  readonly languages: () => LanguagesHere | null;
  readonly language: Pick<LatePart<LanguagePart>, 'bring'>;
  readonly customer: Pick<LatePart<CustomerPart>, 'now'>;
  readonly tone: Pick<LatePart<TonePart>, 'now'>;
  readonly promises: DateSource;
  readonly hold: Pick<LatePart<HoldPart>, 'bring'>;
  /** The composer's way to the worker. */
  readonly reach?: object | undefined;
  readonly schedule: Schedule;
  /** The time by which promises are read, in ms since the epoch; the real one where it is absent. */
  readonly now?: (() => number) | undefined;
  /** More is known of the draft than its last state says. */
  readonly refresh: () => void;
  readonly onFault: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/** steps.js: reads the recovery of the drafts of one frame, and what is done with them. */
export type RecoveryPart = (deps: RecoveryDeps) => RecoverySource;

let readers: ReadersToCome | undefined;

/** Opens a desk for one draft. The cues begin to be compiled with the first one. */
export const openRecovery: RecoveryPart = (deps) => {
  const { engine, element, editor, readDraft, where, schedule, onFault, signal, caseRef, replied } = deps;
  readers ??= new ReadersToCome(compilingReaders(engine.compilePhrases), onFault);
  const english = readers.open(schedule, deps.refresh, signal);
  let steps: StepDetector | undefined;
  const reader: RecoveryReader = {
    ...english,
    steps: (reading) => {
      steps ??= deps.languages()?.followSteps(english.steps, { ...deps, compileCues, StepReader });
      return (steps ?? english.steps)(reading);
    },
  };
  const { now = () => Date.now() } = deps;
  const site = () => sendingOf(deps.site());
  const hand = watchSending({ element, site, where, now, signal, onFault });
  const slots = () => openSlots(readDraft(editor.read().text));
  const { guard } = deps;
  const tell = holdWhileOpen(
    deps.hold,
    {
      ...{ editor, element, site, slots, where, guard, caseRef, onFault },
      ...whatHolds(deps),
      reach: deps.reach,
      ...{ onHeld: hand.held, onSend: hand.sends },
    },
    signal,
  );
  return new RecoveryDesk({
    ...{ readDraft, readText: engine.readText, reader, hand },
    ...{ schedule, now, onFault, signal, caseRef, where, replied },
    dates: deps.promises,
    tone: () => deps.tone.now,
    onChange: deps.refresh,
    customer: followCustomer(deps.customer, deps),
    voice: (reading) => {
      const here = deps.languages();
      return here ? here.voiceOf(reading) : isEnglish(reading.text) ? 'en' : null;
    },
    isChat: () => isSendKey(new KeyboardEvent('keydown', { key: 'Enter' }), element, site()?.send?.keys),
    shown: () => (element.isConnected ? editor.read().text : null),
    onSlots: (open) => tell(mayBeOpen(deps, open)),
  });
};

/** How a product sends, as its file names it. */
function sendingOf(site: PageSite | null): Pick<Site, 'send'> | null {
  return site && { send: { button: site.send, keys: site.keys } };
}
