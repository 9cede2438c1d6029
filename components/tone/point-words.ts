import { i18n } from '#i18n';
import type { ToneDimension, ToneLevel } from '../../lib/tone/types.ts';

/** What a feature is, in a few words. A test holds that each feature that moves a dimension has some. */
export function pointWords(id: string): string {
  return i18n.t(`tone.points.${id.replaceAll('-', '_')}` as 'tone.points.thanks');
}

export function dimensionName(dimension: ToneDimension): string {
  return i18n.t(`tone.dimensions.${dimension}`);
}

export function levelName(level: ToneLevel): string {
  return i18n.t(`tone.levels.${level}`);
}
