import { i18n } from '#i18n';
import type { ToneReport } from '../../lib/tone/types.ts';
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
  const summary = tone.kind === 'read' ? summaryOf(tone.report) : undefined;
  return (
    <Fold name="tone" heading={i18n.t('tone.heading')} {...(summary === undefined ? {} : { summary })}>
      {tone.kind === 'read' ? (
        <ToneDetails text={tone.text} report={tone.report} actions={actions} />
      ) : (
        <p class="quiet-line">{i18n.t(`tone.${tone.kind}`)}</p>
      )}
    </Fold>
  );
}

function summaryOf(report: ToneReport): string {
  const low = lowest(report);
  if (report.unread.length > 0 && low === null) return i18n.t('tone.summary.partly');
  if (low === null) return i18n.t('tone.summary.good');
  const [dimension, { level }] = low;
  return i18n.t('tone.summary.lowest', { dimension: dimensionName(dimension), level: levelName(level) });
}
