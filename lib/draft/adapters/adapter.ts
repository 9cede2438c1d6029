import type { Writer } from '../write/writer.ts';

/** What is special about writing into one kind of editor. */
export interface Adapter {
  /**
   * The ways of writing that were measured to be exact, best first. The next is tried only where the one before did
   * not take and nothing of it is left.
   */
  readonly ways: readonly Writer[];
  /** How often a write must be seen to stand before it is believed, a tenth of a second apart; once where not said. */
  readonly looks?: number;
}
