import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { ToneFold } from '../tone/ToneFold.tsx';
import type { ToneActions, ToneState } from '../tone/tone-view.ts';
import type { PanelActions } from './panel-view.ts';

export interface PanelToneProps {
  readonly draft: PanelDraft | null;
  readonly tone: ToneState | null | undefined;
  readonly actions: PanelActions;
}

/** How the draft beside the panel sounds; nothing where there is no draft. */
export function PanelTone({ draft, tone, actions }: PanelToneProps) {
  if (!draft || !tone) return null;
  return <ToneFold key={draft.draftId} tone={tone} actions={toneActions(draft, tone, actions)} />;
}

function toneActions({ revision }: PanelDraft, tone: ToneState, actions: PanelActions): ToneActions {
  const isCurrent = tone.kind === 'read' && tone.isCurrent;
  return {
    jump: actions.jump,
    put: (text, place) => actions.putAt(text, place, isCurrent ? revision : null),
    copy: actions.copy,
    chooseProfile: actions.chooseToneProfile,
  };
}
