import { isManaged, type ManagedPolicy } from '../../policy/managed/managed-shape.ts';
import { sha256 } from './kept-subscriptions.ts';

/** Tells one configuration by the administrator from the next; empty where there is none. */
export async function digestOfManaged(managed: ManagedPolicy): Promise<string> {
  if (!isManaged(managed)) return '';
  return sha256(new TextEncoder().encode(JSON.stringify(managed)));
}
