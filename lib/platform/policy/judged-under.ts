import { browser } from '../browser.ts';
import { readItem } from '../storage.ts';
import { policyState } from './policy-state.ts';

/** What a refusal depends on beside the file: another Amend, or another administration, may judge otherwise. */
export async function judgedUnder(): Promise<string> {
  const { value } = await readItem(policyState);
  return `${browser.runtime.getManifest().version} ${value?.managed ?? ''}`;
}
