import type { MemoryRow } from './bench-result.ts';
import { inFreshProcess } from './fresh-process.ts';
import { countOf, type NamedRules } from './rule-sets.ts';

const EDITS = 10_000;
const DRAFTS = 1_000;

/** What a process of its own measured. */
export type FreshTyping = Pick<MemoryRow, 'heldBytes' | 'leftBytes'>;

/** What a long draft holds after so many keys, and what is left when it and many others are closed. */
export function measureMemory(named: NamedRules): MemoryRow {
  const args = [countOf(named), String(EDITS), String(DRAFTS)];
  return {
    rules: named.name,
    ruleCount: named.rules.length,
    edits: EDITS,
    drafts: DRAFTS,
    ...inFreshProcess<FreshTyping>('fresh-typing.ts', args),
  };
}
