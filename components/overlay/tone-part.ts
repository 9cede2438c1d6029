import type { TextReading } from '../../lib/engine/types.ts';
import type { TonesShown } from '../../lib/tone/shown-types.ts';

/** tone.js, brought for an open panel: how a draft sounds, cut down to what the panel draws of it. */
export type TonePart = (reading: TextReading) => TonesShown;
