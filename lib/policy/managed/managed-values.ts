import type * as z from 'zod';
import { writeAmendLink } from '../subscription/amend-link.ts';
import type { managedSchema } from './managed-shape.ts';

/** What an administrator writes, by its keys. */
export type ManagedValues = z.input<typeof managedSchema>;

/** Texts, numbers, yes and no, and lists of texts: every system can say these. */
export type ManagedValue = NonNullable<ManagedValues[keyof ManagedValues]>;

/** By which ids the extension is known; each store gives its own. */
export interface ExtensionIds {
  readonly chrome: string;
  readonly edge: string;
  readonly firefox: string;
}

/** The id in Firefox is the extension's own. */
export const FIREFOX_ID = 'amend@amend.tools';

/**
 * What gives every agent the policy of an address.
 * @param address an https address
 * @param fingerprint of the key that signs it; without one nothing has to be signed
 */
export function valuesFor(address: string, fingerprint?: string): ManagedValues {
  const policies = [writeAmendLink(address, fingerprint)];
  return fingerprint === undefined ? { policies } : { policies, requireSignature: true };
}

/** The keys that say something, in the order of the schema. */
export function entriesOf(values: ManagedValues): readonly (readonly [string, ManagedValue])[] {
  return Object.entries(values).filter((entry): entry is [string, ManagedValue] => entry[1] !== undefined);
}
