/** SHOULD ONLY BE IMPORTED IN TESTS. Every state of the tone of a reply, in the panel. */
import type { ToneState } from '../../components/tone/tone-view.ts';
import { readTone } from '../../lib/tone/read-tone.ts';
import { toneShown } from '../../lib/tone/tone-shown.ts';
import type { ToneOptions } from '../../lib/tone/types.ts';
import { drafts, type PanelScene, panelScenes, review } from './panel-scenes.ts';

/** A panel with a reply that sounds so. */
export function toneScene(text: string, options?: ToneOptions, tone?: ToneState): PanelScene {
  const read: ToneState = {
    kind: 'read',
    tone: toneShown(text, readTone(text, options)),
    isCurrent: true,
  };
  return { ...panelScenes.calm!, view: drafts(review(text)), tone: tone ?? read };
}

const COLD =
  'Hello,\n\nYou failed to read the terms. You must send the form immediately!! We will look into it as soon as possible.\n\nThat is not our department, so you need to contact the other team.';
const WARM =
  "Hi Ana,\n\nThank you for waiting. I'm sorry we sent you the wrong lamp. I have ordered the right one, and it will be with you by Friday. You can keep the other one.\n\nIf anything is still open, just write to me here.\n\nKind regards,\nTom";
const HARD = `We have escalated this ticket to tier 2 because of a known issue with the authentication backend which affects the provisioning of credentials for customers whose configuration was migrated before the proration of the current billing cycle commenced. ${'The team is looking at the parameter that was deprecated and will get back to you once that is done. '.repeat(6)}`;

export const toneScenes: Readonly<Record<string, PanelScene>> = {
  'tone-cold': toneScene(COLD),
  'tone-warm': toneScene(WARM),
  'tone-hard': toneScene(HARD, { profile: 'chat' }),
  'tone-short': toneScene('No.'),
  'tone-other-language': toneScene('Bonjour Ana, merci de votre patience. Nous vous rappelons demain.', {
    language: 'fr',
  }),
  'tone-right-to-left': toneScene('שלום, תודה שחיכית!! נחזור אליך מחר.'),
  'tone-reading': toneScene(WARM, {}, { kind: 'reading' }),
  'tone-failed': toneScene(WARM, {}, { kind: 'failed' }),
};
