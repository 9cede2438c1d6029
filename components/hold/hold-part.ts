import type { DraftEditor, Site } from '../../lib/draft/types.ts';
import type { Audience, Span } from '../../lib/engine/types.ts';
import type { SendGuard } from '../../lib/policy/managed/send-guard.ts';

/** What the hold of one draft needs to know, asked anew at each try to send. */
export interface HoldDeps {
  readonly editor: DraftEditor;
  /** The composer itself. */
  readonly element: HTMLElement;
  /** How the product sends, as far as that is known by now; null for the generic path alone. */
  readonly site: () => Pick<Site, 'send'> | null;
  /** The open slots of the draft as it stands at this moment, in order: `openSlots` of a fresh reading. */
  readonly slots: () => readonly Span[];
  readonly where: () => Audience;
  /** When replies are held back, as policies have it now. */
  readonly guard: () => SendGuard;
  /** Ends with the last slot, and with the session. */
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

/**
 * hold.js, brought once a draft holds an open slot: holds the reply before it is sent, and asks. Fails open: whatever
 * goes wrong on our side, the reply goes out.
 */
export interface HoldPart {
  guard(deps: HoldDeps): void;
}
