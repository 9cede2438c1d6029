import { browser } from '../browser.ts';
import { readItem } from '../storage.ts';
import { dayOf } from './day.ts';
import { policyState } from './policy-state.ts';
import type { SubscriptionTrouble } from './subscription-types.ts';

/**
 * What a refusal depends on beside the file: another Amend, or another administration, may judge otherwise; and another
 * day may where it is the day that refused it. @param now ms since the epoch
 */
export async function judgedUnder(kind: SubscriptionTrouble | undefined, now: number): Promise<string> {
  const { value } = await readItem(policyState);
  const day = kind === 'expired' ? ` ${dayOf(now)}` : '';
  return `${browser.runtime.getManifest().version} ${value?.managed ?? ''} ${kind ?? ''}${day}`;
}
