import { i18n } from '#i18n';
import type { ToneShown } from '../../lib/tone/shown-types.ts';
import { Fold } from '../controls/Fold.tsx';
import { dimensionName, levelName } from './point-words.ts';
import { ToneDetails } from './ToneDetails.tsx';
import { lowest, type ToneActions, type ToneState } from './tone-view.ts';

export interface ToneFoldProps {
  readonly tone: ToneState;
  readonly actions: ToneActions;
}

/** How the reply sounds, shut until asked for; its lowest dimension in words beside the heading. */
export function ToneFold({ tone, actions }: ToneFoldProps) {
  const summary = tone.kind === 'read' ? summaryOf(tone.tone) : undefined;
  return (
    <Fold name="tone" heading={i18n.t('tone.heading')} {...(summary === undefined ? {} : { summary })}>
      {tone.kind === 'read' ? (
        <ToneDetails tone={tone.tone} actions={actions} />
      ) : (
        <p class="quiet-line">{i18n.t(`tone.${tone.kind}`)}</p>
      )}
    </Fold>
  );
}

function summaryOf(tone: ToneShown): string {
  const low = lowest(tone);
  if (tone.unread.length > 0 && low === null) return i18n.t('tone.summary.partly');
  if (low === null) return i18n.t('tone.summary.good');
  const [dimension, { level }] = low;
  return i18n.t('tone.summary.lowest', { dimension: dimensionName(dimension), level: levelName(level) });
}
