import { i18n } from '#i18n';
import type { PracticeResult } from '../../lib/practice/practice-result.ts';
import type { ToneDimension, ToneLevel } from '../../lib/tone/types.ts';
import { listText } from '../words/locale.ts';

/** The levels of a tone in a line: "Warmth: good, blame: none". */
export function toneText(tone: PracticeResult['tone']): string {
  const levels = Object.entries(tone) as [ToneDimension, ToneLevel][];
  return listText(
    levels.map(([dimension, level]) =>
      i18n.t('practice.toneLine', { dimension: dimensionName(dimension), level: levelName(level) }),
    ),
    'unit',
  );
}

export function dimensionName(dimension: ToneDimension): string {
  return i18n.t(`practice.tone.${dimension}`);
}

export function levelName(level: ToneLevel): string {
  return i18n.t(`practice.level.${level}`);
}
