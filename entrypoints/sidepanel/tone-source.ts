import type { ToneState } from '../../components/tone/tone-view.ts';
import { toneReader } from '../../lib/platform/tone/tone-reader.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import type { ToneProfile } from '../../lib/tone/types.ts';

export interface ToneSource {
  /** How a draft sounds, as far as it has been read; asks for it where it has not. */
  of(draft: PanelDraft | null): ToneState | null;
  /** Drafts are read as this from now on. */
  choose(profile: ToneProfile): void;
}

/** Longer replies are read up to here, in UTF-16 units. */
const MOST = 20_000;

/** Reads the tone of the draft that is shown, in a worker, whenever the agent pauses. */
export function toneSource(onChange: () => void, signal: AbortSignal): ToneSource {
  let profile: ToneProfile = 'mail';
  let isFailed = false;
  let draftId: string | undefined;
  const reader = toneReader(
    onChange,
    () => {
      isFailed = true;
      onChange();
    },
    signal,
  );
  return {
    of(draft) {
      if (draft === null) return null;
      if (draft.draftId !== draftId || draft.empty) reader.clear();
      draftId = draft.draftId;
      if (draft.where === 'note') return { kind: 'note' };
      if (draft.empty) return { kind: 'empty' };
      if (isFailed) return { kind: 'failed' };
      reader.read(draft.text, { profile, most: MOST });
      // While the agent types on, what was read last stays: a report that comes and goes cannot be read.
      return reader.current ? { kind: 'read', ...reader.current } : { kind: 'reading' };
    },
    choose(chosen) {
      profile = chosen;
      onChange();
    },
  };
}
