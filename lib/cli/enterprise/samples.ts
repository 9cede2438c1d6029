import type { ExtensionIds, ManagedValues } from '../../policy/managed/managed-values.ts';
import { FIREFOX_ID, valuesFor } from '../../policy/managed/managed-values.ts';
import { managedSnippets, type Snippet } from '../../policy/managed/snippets.ts';

/** To be replaced by those of the stores, which browsers show on their page of extensions. */
export const SAMPLE_IDS: ExtensionIds = {
  chrome: 'abcdefghijklmnopabcdefghijklmnop',
  edge: 'bcdefghijklmnopabcdefghijklmnopa',
  firefox: FIREFOX_ID,
};

/** One of each kind: an address with its key, a site, a setting in words, a yes or no, a number, a lock. */
export const SAMPLE_VALUES: ManagedValues = {
  // The fingerprint that RFC 8037 computes as its example.
  ...valuesFor(
    'https://policies.example.com/support.policy.jws.json',
    'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  ),
  sitesOff: ['gmail', 'wiki.example.com'],
  sendGuard: 'confirm',
  rewriting: false,
  retentionDays: 90,
  lockedSettings: ['sites', 'sendGuard', 'retention'],
};

/** The files of assets/enterprise, each by its path there. */
export function enterpriseSamples(): readonly Snippet[] {
  let part = 0;
  // Fixed, so that the files stay as they are; whoever uses a profile of their own has ids of their own.
  const uuid = () => `6d3f0c2e-8a41-4b57-9f10-${(++part).toString(16).padStart(12, '0')}`;
  return managedSnippets(SAMPLE_VALUES, SAMPLE_IDS, uuid);
}
