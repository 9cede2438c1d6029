import type { KinderOffer } from '../../lib/rewrite/say-kinder.ts';

/** What the card of one finding can have worded anew. */
export interface KinderDesk {
  /** Asks the model for the sentence that the finding stands in. */
  ask(signal: AbortSignal): Promise<KinderOffer>;
}
