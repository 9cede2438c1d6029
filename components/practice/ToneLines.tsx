import { i18n } from '#i18n';
import { TONE_DIMENSIONS, type ToneReport } from '../../lib/tone/types.ts';
import { useId } from '../controls/use-id.ts';
import { dimensionName, levelName } from './tone-words.ts';

/** How the reply sounds, by dimension; those that were not read are left out. */
export function ToneLines({ tone }: { readonly tone: ToneReport }) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={`${id}-tone`}>
      <h2 class="section-heading" id={`${id}-tone`}>
        {i18n.t('practice.sounds')}
      </h2>
      <dl class="practice-tone">
        {TONE_DIMENSIONS.map((dimension) => {
          const level = tone.dimensions[dimension]?.level;
          return (
            level && (
              <div key={dimension} data-level={level}>
                <dt>{dimensionName(dimension)}</dt>
                <dd>{levelName(level)}</dd>
              </div>
            )
          );
        })}
      </dl>
    </section>
  );
}
