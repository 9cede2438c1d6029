import { z } from './schema.ts';

/** A page asks for one more script of ours in its own frame. */
const part = {
  to: 'background',
  from: 'page',
  input: z.object({}),
  output: z.object({ brought: z.boolean() }),
} as const;

/** What comes into pages, and when each part of it is asked for. */
export const bringMessages = {
  /** The loader saw a composer get the focus: run composer.js in its frame. */
  'bring-composer': part,
  /** The focus is in a frame whose own loader may have fallen silent: run loader.js in every frame again. */
  'bring-loader': part,
  /** A composer has its first finding: run card.js in its frame. */
  'bring-card': part,
  /** A draft has its first words: run steps.js in its frame. */
  'bring-steps': part,
  /** A draft has its first words under a policy with regular expressions: run expressions.js in its frame. */
  'bring-expressions': part,
  /** A draft has its first words that promise something: run promises.js in its frame. */
  'bring-promises': part,
  /** A draft has its first slot that waits for the agent's own words: run hold.js in its frame. */
  'bring-hold': part,
  /**
   * A draft may hold another language than English: run language.js in its frame. With a language: a paragraph is in it,
   * run its script.
   */
  'bring-language': {
    ...part,
    input: z.object({ language: z.optional(z.enum(['es', 'fr', 'de', 'pt'])) }),
  },
  /** A card opens in a browser that may have a model of its own: run rewrite.js in its frame, where a policy allows it. */
  'bring-rewrite': part,
  /** A panel is open beside a composer: run customer.js in its frame. */
  'bring-customer': part,
  /** A panel is open beside a composer: run tone.js in its frame. */
  'bring-tone': part,
} as const;
