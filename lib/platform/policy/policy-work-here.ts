/** All that reads, proves and merges policies. */
export type PolicyWork = typeof import('./policy-work.ts');

/** In a page it comes with the first use: the panel, which only asks what is in force, never needs it. */
export function bringPolicyWork(): Promise<PolicyWork> {
  return import('./policy-work.ts');
}
