import type { ToneState } from '../../components/tone/tone-view.ts';
import type { CaseFacts } from '../../lib/recovery/case-types.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import type { ToneProfile } from '../../lib/tone/types.ts';

type Draft = Pick<PanelDraft, 'where' | 'empty' | 'failed' | 'tone'>;

/** What the panel shows of how a draft sounds, as its page read it; null where there is no draft. */
export function panelTone(draft: Draft | null, profile: ToneProfile): ToneState | null {
  if (draft === null) return null;
  if (draft.where === 'note') return { kind: 'note' };
  if (draft.empty) return { kind: 'empty' };
  if (draft.failed) return { kind: 'failed' };
  if (draft.tone === null) return { kind: 'reading' };
  return { kind: 'read', tone: draft.tone[profile], isCurrent: draft.tone.isCurrent };
}

/**
 * As what a draft is read: as the agent chose for it; else as the case says that the customer writes; else as the
 * composer sends, by Enter alone or not.
 */
export function toneProfile(
  { isChat }: Pick<PanelDraft, 'isChat'>,
  { channel }: CaseFacts,
  chosen: ToneProfile | undefined,
): ToneProfile {
  if (chosen !== undefined) return chosen;
  if (channel !== undefined) return channel === 'chat' || channel === 'social' ? 'chat' : 'mail';
  return isChat ? 'chat' : 'mail';
}
