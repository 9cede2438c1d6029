import type { ToneState } from '../../components/tone/tone-view.ts';
import { toneReader } from '../../lib/platform/tone/tone-reader.ts';
import type { ToneProfile } from '../../lib/tone/types.ts';

/** Reads how a text of a page of ours sounds, in a worker, whenever whoever writes it pauses. */
export interface OwnTone {
  /** How the text of this name sounds, as far as it has been read; asks for it where it has not. */
  of(name: string, text: string, profile: ToneProfile): ToneState;
}

/** Longer texts are read up to here, in UTF-16 units. */
const MOST = 20_000;

/** Opens what reads tones, for as long as the page is there. */
export function ownTone(onChange: () => void, signal: AbortSignal): OwnTone {
  let isFailed = false;
  let last: string | undefined;
  const reader = toneReader(
    onChange,
    () => {
      isFailed = true;
      onChange();
    },
    signal,
  );
  return {
    of(name, text, profile) {
      const isEmpty = text.trim() === '';
      if (name !== last || isEmpty) reader.clear();
      last = name;
      if (isEmpty) return { kind: 'empty' };
      if (isFailed) return { kind: 'failed' };
      reader.read(text, { profile, most: MOST });
      // While the agent types on, what was read last stays: a report that comes and goes cannot be read.
      const { current } = reader;
      if (current === null) return { kind: 'reading' };
      return { kind: 'read', tone: current.tone, isCurrent: current.text === text };
    },
  };
}
