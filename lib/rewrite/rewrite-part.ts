import type { KinderOffer } from './say-kinder.ts';
import type { RewriteContext, RewriteLanguage } from './types.ts';

/** Brings it where it may be had at this moment; null where no policy allows it or there is no model. */
export type BringRewrite = () => Promise<RewritePart | null>;

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
