import { i18n } from '#i18n';
import { type Lens, lensView } from '../../lib/recovery/lenses.ts';
import type { StepLevel } from '../../lib/recovery/types.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';

/** More evidence than this helps nobody decide. */
const SHOWN_WORDS = 2;

/** One need as its dot shows it. */
export interface NeedDot {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly level: StepLevel;
  /** The words that meet it. */
  readonly words: readonly string[];
}

/** The needs of a lens as this draft meets them. A note to colleagues meets none of a customer's. */
export function needDots(lens: Lens, draft: PanelDraft): NeedDot[] {
  return lensView(lens, draft.where === 'note' ? [] : draft.steps).map((need) => ({
    id: need.needId,
    name: need.name,
    about: need.about,
    level: need.level,
    words: [...new Set(need.evidence.flatMap(({ words }) => words))].slice(0, SHOWN_WORDS),
  }));
}

/** How far a need is met, in words beside the dot. */
export function needWords(level: StepLevel): string {
  if (level === 'strong') return i18n.t('panel.needs.met');
  return level === 'weak' ? i18n.t('panel.needs.weak') : i18n.t('panel.needs.open');
}
