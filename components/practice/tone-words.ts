import { i18n } from '#i18n';
import type { PracticeResult } from '../../lib/practice/practice-result.ts';
import type { ToneDimension, ToneLevel } from '../../lib/tone/types.ts';
import { dimensionName, levelName } from '../tone/point-words.ts';
import { listText } from '../words/locale.ts';

/** The levels of a tone in a line: "Warmth: good, blame: none". */
export function toneText(tone: PracticeResult['tone']): string {
  const levels = Object.entries(tone) as [ToneDimension, ToneLevel][];
  return listText(
    levels.map(([dimension, level]) =>
      i18n.t('tone.summary.lowest', { dimension: dimensionName(dimension), level: levelName(level) }),
    ),
    'unit',
  );
}
