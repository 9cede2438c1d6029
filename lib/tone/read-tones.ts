import type { TextReading } from '../engine/types.ts';
import { readTone } from './read-tone.ts';
import type { TonesShown } from './shown-types.ts';
import { toneShown } from './tone-shown.ts';
import type { ToneProfile } from './types.ts';

/** So much of a draft (UTF-16 units) is read in the page that it is written in: more than any reply. */
const MOST = 20_000;

/** How a draft sounds as a mail and as chat, cut down to what is drawn of it. Never throws. */
export function readTones(reading: TextReading): TonesShown {
  const as = (profile: ToneProfile) => toneShown(reading.text, readTone(reading, { profile, most: MOST }));
  return { mail: as('mail'), chat: as('chat') };
}
