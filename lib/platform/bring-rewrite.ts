import { browser } from './browser.ts';

/**
 * Asks for rewrite.js in this frame; false where no policy allows it, any more or at all. The one word of the answer is
 * read here: the shapes of all answers would weigh more than the card's own code for this.
 */
export async function askForRewrite(): Promise<boolean> {
  const answer: unknown = await browser.runtime.sendMessage({ kind: 'bring-rewrite' });
  return JSON.stringify(answer)?.includes('"brought":true') ?? false;
}
