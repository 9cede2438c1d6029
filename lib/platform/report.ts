import { readItem, updateItem } from './storage.ts';
import { type Fault, faults } from './stored-items.ts';

/** How many faults are remembered, until the browser closes. */
export const FAULTS_KEPT = 32;

/** Keeps a fault (worker and our own pages). The same one is counted, not repeated. Never throws. */
export async function recordFault(code: string, place: string, at = Date.now()): Promise<void> {
  await updateItem(faults, (list) => {
    const known = list.find((fault) => fault.code === code && fault.place === place);
    const rest = list.filter((fault) => fault !== known);
    return [...rest, { at, code, place, times: (known?.times ?? 0) + 1 }].slice(-FAULTS_KEPT);
  });
}

/** The faults of this browser session, oldest first. */
export async function listFaults(): Promise<readonly Fault[]> {
  return (await readItem(faults)).value;
}
