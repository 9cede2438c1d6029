import { barAgainst } from '../../policy/layers/who-brings.ts';
import type { ManagedPolicy } from '../../policy/managed/managed-shape.ts';
import { managedIds } from './brought-by.ts';
import type { LayersReading } from './kept-layers.ts';
import { layersInForce } from './lay-over.ts';

/** Why an agent may not bring a policy in this way, with whose setting it is; undefined where it may. */
export async function barFor(
  by: 'subscription' | 'file',
  kept: LayersReading,
  managed: ManagedPolicy,
  now: number,
): Promise<{ readonly what: string; readonly mend: string } | undefined> {
  return barAgainst(by, layersInForce(kept, { managed, ids: await managedIds(managed) }, now));
}
