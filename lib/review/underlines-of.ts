import type { Underline } from '../draft/types.ts';
import type { Finding } from '../engine/types.ts';
import { locate } from './locate.ts';

/** What is drawn for these findings; the active one, where it is still there, a little stronger. */
export function underlinesOf(shown: readonly Finding[], active: Finding | null): Underline[] {
  const strong = active === null ? null : locate(shown, active);
  return shown.map((finding) => ({
    from: finding.from,
    to: finding.to,
    severity: finding.severity,
    ...(finding === strong ? { active: true } : {}),
  }));
}
