import type { Policy } from '../../policy/schema.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';

/**
 * The policies of the named files, proven by their own examples; without files, the pack that ships with Amend.
 * That one is proven by our own tests: neither is it parsed again, nor is the parser loaded for it.
 */
export async function loadPolicies(files: readonly string[]): Promise<Policy[]> {
  if (files.length === 0) return [shippedPolicy as unknown as Policy];
  const { loadNamed } = await import('./policy-files.ts');
  return loadNamed(files);
}
