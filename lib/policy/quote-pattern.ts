/** So much of a pattern is quoted before its fault, and as much after. */
const AROUND = 36;

/**
 * A faulty pattern for people, in quotation marks that it does not hold itself; of a long one what is round the fault.
 * @param at where the fault is, as an offset
 */
export function quotePattern(pattern: string, at: number): string {
  const from = pattern.length <= 2 * AROUND ? 0 : Math.max(0, at - AROUND);
  const to = pattern.length <= 2 * AROUND ? pattern.length : Math.min(pattern.length, at + AROUND);
  const part = pattern.slice(from, to).toWellFormed().replace(/\s+/g, ' ');
  const shown = `${from > 0 ? '…' : ''}${part}${to < pattern.length ? '…' : ''}`;
  return shown.includes('"') ? `“${shown}”` : `"${shown}"`;
}
