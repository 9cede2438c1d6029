import type { KinderOffer } from '../../lib/rewrite/say-kinder.ts';
import type { RewriteContext, RewriteLanguage } from '../../lib/rewrite/types.ts';

/**
 * rewrite.js, brought when a card opens in a browser that may have a model of its own, and only where a policy allows
 * it: words a sentence anew on this machine.
 */
export interface RewritePart {
  /** The language of the paragraph that holds an offset of a text; English where it cannot be told. */
  languageOf(text: string, at: number): RewriteLanguage;
  /** Whether there is a model for a language, ready to be asked. Never rejects. */
  isReady(language: string): Promise<boolean>;
  /** Rejects where the model fails or takes too long. */
  sayKinder(sentence: string, context: RewriteContext, signal: AbortSignal): Promise<KinderOffer>;
}

/** What the card of one finding can have worded anew. */
export interface KinderDesk {
  /** Asks the model for the sentence that the finding stands in. */
  ask(signal: AbortSignal): Promise<KinderOffer>;
}
