import type { TextReading } from '../engine/types.ts';

/**
 * Numbers a token (`TextReading.tokens`): from, to, hash, flags. The reader's own name for it is not imported, since
 * its tables of characters would come along into a script that has no use for them.
 */
const STRIDE = 4;

/** Where a token begins. */
export function tokenFrom({ tokens }: TextReading, index: number): number {
  return tokens[index * STRIDE]!;
}

/** Where a token ends. */
export function tokenTo({ tokens }: TextReading, index: number): number {
  return tokens[index * STRIDE + 1]!;
}

/** How a token was read. */
export function tokenFlags({ tokens }: TextReading, index: number): number {
  return tokens[index * STRIDE + 3]!;
}
