import type { EdgeTable } from './edge-table.ts';

/** A node's flags. */
export const HAS_EDGES = 1;
export const HAS_FREE = 2;
export const HAS_OUTPUT = 4;

/** A pattern's flags. */
export const OPENS = 1;
export const CLOSES = 2;
/** One start may have several ends. */
export const VARIES = 4;

/**
 * All patterns of a policy as one automaton. Words lead along `edges`; from a node one is also, for free, at each
 * node of its `free` list: gaps (nodes that may swallow `gap[node]` words first) and joins (where choices meet again).
 */
export interface Automaton {
  readonly nodeCount: number;
  readonly edges: EdgeTable;
  readonly flags: Uint8Array;
  /** By node: a bit for each symbol that leads on (`bitOf`), so that most look-ups that would fail are not made. */
  readonly masks: Int32Array;
  /** Words a node may swallow; 0 for all but gaps. */
  readonly gap: Uint8Array;
  /** Nodes one is also at, by node. */
  readonly free: readonly (readonly number[] | undefined)[];
  /** Patterns complete at a node: the first entry by node, then from entry to entry; 0 is none. */
  readonly firstOutput: Int32Array;
  readonly nextOutput: readonly number[];
  readonly outputPattern: readonly number[];
  readonly patternFlags: readonly number[];
  /** Target by symbol from the root: the commonest step of all. */
  readonly fromRoot: Int32Array;
}

/** A symbol's bit in a node's mask. */
export function bitOf(symbol: number): number {
  return 1 << (symbol & 31);
}

/** Where a symbol leads from a node; 0 is nowhere. */
export function follow({ masks, edges }: Automaton, node: number, symbol: number): number {
  return (masks[node]! & bitOf(symbol)) === 0 ? 0 : edges.get(node, symbol);
}

const NONE: readonly number[] = [];

/** Nodes one is also at when at `node`. */
export function freeFrom(automaton: Automaton, node: number): readonly number[] {
  return (automaton.flags[node]! & HAS_FREE) === 0 ? NONE : automaton.free[node]!;
}
