import type { CaseRef, DraftEditor, ReplaceResult, Site } from '../../lib/draft/types.ts';
import type { Audience, Finding, Span } from '../../lib/engine/types.ts';
import type { SendGuard } from '../../lib/policy/managed/send-guard.ts';
import type { MustStep } from '../../lib/recovery/missing-musts.ts';
import type { ReplyVoice } from '../../lib/recovery/reply-voice.ts';
import type { SentAnyway } from '../../lib/recovery/sent-anyway.ts';
import type { StepLine } from '../../lib/recovery/step-line.ts';
import type { StepEvidence } from '../../lib/recovery/types.ts';
import type { ReviewState } from '../../lib/review/types.ts';

/** What the hold of one draft needs to know, asked anew at each try to send. */
export interface HoldDeps {
  readonly editor: DraftEditor;
  /** The composer itself. */
  readonly element: HTMLElement;
  /** How the product sends, as far as that is known by now; null for the generic path alone. */
  readonly site: () => Pick<Site, 'send'> | null;
  /** The open slots of the draft as it stands at this moment, in order: `openSlots` of a fresh reading. */
  readonly slots: () => readonly Span[];
  /** Has the draft read anew at once: a press may come between the last letter and its check. */
  readonly refresh: () => void;
  /** What was found in it; with what the agent ignored, where that must not open a way round. */
  readonly findings: (withIgnored: boolean) => readonly Finding[];
  /** Whether a rule is for internal notes alone. */
  readonly isForNotes: (ruleId: string) => boolean;
  /** What it showed of the recovery; empty where nothing has read it. */
  readonly steps: () => readonly StepEvidence[];
  readonly caseRef: () => CaseRef | null;
  readonly where: () => Audience;
  /** When and how replies are held back, as policies have it now. */
  readonly guard: () => SendGuard;
  /** Puts the first whole alternative of every finding in. */
  readonly fixAll: () => Promise<ReplaceResult>;
  /** How the draft and its customer speak, as far as that was read. */
  readonly spoken: () => Pick<ReviewState, 'voice' | 'customer'>;
  /** Puts a line in where its step belongs, and selects what is to be filled in. */
  readonly insert: (line: StepLine) => Promise<ReplaceResult>;
  /** Opens the card of a finding, and calls back once that is mended or ignored. False where there is no card. */
  readonly showCard: (finding: Finding, then: () => void) => boolean;
  /** The composer's way to the worker, as hold.js knows it; none in a page of ours. */
  readonly reach?: object | undefined;
  /** Ends when nothing can be open in the draft any more, and with the session. */
  readonly signal: AbortSignal;
  /** Told of each press that would have sent and does not. */
  readonly onHeld?: () => void;
  /** Told just before the reply goes out on the agent's word. */
  readonly onSend?: () => void;
  /** Told what failed of ours; the reply goes out all the same. */
  readonly onFault?: (error: unknown) => void;
  /** Only tests trust other events than the browser does. */
  readonly trusts?: (event: Event) => boolean;
}

/** What the hold asks of the worker. Whatever is not answered holds nothing back. */
export interface HoldDesk {
  /** Calls back with what the case must still have, now and after each change of it, until the signal aborts. */
  followMusts(ref: CaseRef, onMusts: (steps: readonly MustStep[]) => void, signal: AbortSignal): void;
  /** The line that a panel would offer for a step of a case; null where there is none. */
  lineFor(ref: CaseRef, stepId: string, voice: ReplyVoice): Promise<StepLine | null>;
  /** Keeps why a reply went as it was, on this machine. */
  sentAnyway(note: Omit<SentAnyway, 'at'>): void;
}

/** The hold of one draft. */
export interface Held {
  /** The draft was read anew. */
  look(): void;
}

/**
 * hold.js, brought once something may be open in a draft: holds the reply before it is sent and asks, or says so beside
 * it. Fails open: whatever goes wrong on our side, the reply goes out.
 */
export interface HoldPart {
  guard(deps: HoldDeps): Held;
}
