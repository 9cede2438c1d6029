import type { Changed } from './change-layers.ts';
import type { KeptLayer } from './kept-layer.ts';
import { readLayersKept, watchLayers } from './kept-layers.ts';
import { bringPolicyWork } from './policy-work-here.ts';

// What pages use. The worker, whose script cannot be brought in parts, takes from kept-layers.ts what it needs itself.

export type { Changed } from './change-layers.ts';
export { FILE_LAYER, type KeptLayer, type LayerSource, MANAGED_LAYER, OWN_LAYER } from './kept-layer.ts';
export { watchLayers };

/** The layers that are kept, whether or not they hold now. A corrupt one is not among them; `policyStatus` names it. */
export async function readLayers(): Promise<readonly KeptLayer[]> {
  return (await readLayersKept()).layers;
}

/**
 * Puts a layer in force, in the place of one of the same id. It has to be proven already. Written in one go with all
 * that follows from it, or not at all.
 */
export async function putLayer(layer: KeptLayer): Promise<Changed> {
  return (await bringPolicyWork()).changeLayers({ put: [layer] });
}

/** Takes a layer out of force. */
export async function removeLayer(id: string): Promise<Changed> {
  return (await bringPolicyWork()).changeLayers({ remove: [id] });
}

/** Lays all layers over each other anew: for what else than a layer changed (the day, the configuration, Amend). */
export async function applyLayers(): Promise<Changed> {
  return (await bringPolicyWork()).changeLayers({});
}
