import { shippedRules } from './shipped-rules.ts';
import { readItem, watchItem } from './storage.ts';
import { type ActiveRules, installedRules } from './stored-rules.ts';

export { shippedPack } from './shipped-rules.ts';
export type { ActiveRules } from './stored-rules.ts';

/** The rules in force: those of the policies that were put here, else the ones that ship with Amend. Never throws. */
export async function readActiveRules(): Promise<ActiveRules> {
  return (await readItem(installedRules)).value ?? shippedRules;
}

/** Calls back with the rules after a policy came, changed or went, in whichever page that happened. */
export function watchActiveRules(onChange: (rules: ActiveRules) => void, signal: AbortSignal): void {
  watchItem(installedRules, (rules) => onChange(rules ?? shippedRules), signal);
}
