import { i18n } from '#i18n';
import type { PlacesShown } from '../../lib/tone/shown-types.ts';
import type { ToneActions } from './tone-view.ts';

interface EvidenceWordsProps {
  readonly of: PlacesShown;
  readonly actions: Pick<ToneActions, 'jump'>;
}

/** The words that a point rests on; a press shows them where they stand. */
export function EvidenceWords({ of: { places, count }, actions }: EvidenceWordsProps) {
  if (places.length === 0) return <span class="tone-whole">{i18n.t('tone.whole')}</span>;
  return (
    <span class="tone-evidence">
      {places.map(({ from, to, words }) => (
        <button
          key={from}
          type="button"
          class="tone-words"
          title={i18n.t('tone.jump', { words })}
          onClick={() => actions.jump({ from, to })}
        >
          <q dir="auto">{words}</q>
        </button>
      ))}
      {count > places.length && <span class="tone-whole">{i18n.t('tone.times', count, { count })}</span>}
    </span>
  );
}
