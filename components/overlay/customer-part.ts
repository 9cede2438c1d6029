import type { PageSite } from '../../lib/draft/types.ts';
import type { CustomerCues } from '../../lib/recovery/case-types.ts';
import type { LatePart } from './late-part.ts';
import type { RecoveryDeps } from './recovery-part.ts';

/** customer.js, brought for an open panel: nobody else asks what the customer's message gives away. */
export interface CustomerPart {
  /** The openings of the customer's newest messages beside a composer, as the page shows them; empty where none is told. */
  text(site: PageSite | null, composer: HTMLElement): string;
  /** What it gives away. */
  cues(text: string, engine: RecoveryDeps['engine']): CustomerCues;
}

/** Reads one composer's customer again and again: thinks only about a message that is not the one before. */
export function followCustomer(
  source: Pick<LatePart<CustomerPart>, 'now'>,
  { site, element, engine }: Pick<RecoveryDeps, 'site' | 'element' | 'engine'>,
): () => CustomerCues | null {
  let seen = '';
  let cues: CustomerCues | null = null;
  return () => {
    const text = source.now?.text(site(), element) ?? '';
    if (text !== seen) cues = text === '' ? null : (source.now?.cues(text, engine) ?? null);
    seen = text;
    return cues;
  };
}
