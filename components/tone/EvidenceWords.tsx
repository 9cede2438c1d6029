import { i18n } from '#i18n';
import type { Span } from '../../lib/engine/types.ts';
import { isWhole, type ToneActions, wordsAt } from './tone-view.ts';

/** So many places are shown of one feature; the number of all is said. */
const MOST_SHOWN = 4;

interface EvidenceWordsProps {
  readonly text: string;
  readonly places: readonly Span[];
  readonly actions: Pick<ToneActions, 'jump'>;
}

/** The words that a point rests on; a press shows them where they stand. */
export function EvidenceWords({ text, places, actions }: EvidenceWordsProps) {
  const shown = places.filter((place) => !isWhole(text, place)).slice(0, MOST_SHOWN);
  if (shown.length === 0) return <span class="tone-whole">{i18n.t('tone.whole')}</span>;
  return (
    <span class="tone-evidence">
      {shown.map((place) => {
        const words = wordsAt(text, place);
        return (
          <button
            key={place.from}
            type="button"
            class="tone-words"
            title={i18n.t('tone.jump', { words })}
            onClick={() => actions.jump(place)}
          >
            <q dir="auto">{words}</q>
          </button>
        );
      })}
      {places.length > shown.length && (
        <span class="tone-whole">{i18n.t('tone.times', places.length, { count: places.length })}</span>
      )}
    </span>
  );
}
