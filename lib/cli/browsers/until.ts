/** How long a state may take to come about on a slow machine before a test calls it missing. */
const PATIENCE_MS = 20_000;

/**
 * Asks again and again until the answer is something other than null, false or undefined; then gives it back.
 * Throws with `what` was waited for and the last answer of `found`, if any.
 */
export async function until<T>(what: string, ask: () => Promise<T | null | false | undefined>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  let trouble = '';
  do {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      trouble = ` (${(error as Error).message})`;
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  } while (performance.now() < end);
  throw new Error(`never came about: ${what}${trouble}`);
}
