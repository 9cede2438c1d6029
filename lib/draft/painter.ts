import type { Underline } from './types.ts';

/** Draws underlines over an editor without touching it. */
export interface Painter {
  /** Draws these and no others. */
  paint(underlines: readonly Underline[]): void;
  /** Takes everything away. */
  dispose(): void;
}
