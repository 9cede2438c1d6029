import { i18n } from '#i18n';
import type { JargonShown, ReadabilityShown } from '../../lib/tone/shown-types.ts';
import { number } from '../words/locale.ts';
import { EvidenceWords } from './EvidenceWords.tsx';
import type { ToneActions } from './tone-view.ts';

export interface ReadabilityLinesProps {
  readonly readability: ReadabilityShown;
  readonly isEnglish: boolean;
  readonly actions: Pick<ToneActions, 'jump'>;
}

/** How easily a customer reads it: the level in plain words, what is too long, and words they may not know. */
export function ReadabilityLines({ readability, isEnglish, actions }: ReadabilityLinesProps) {
  const { words, wordsPerSentence, longSentences, walls, jargon, limits } = readability;
  const isCalm = longSentences.count + walls.count + jargon.length === 0;
  return (
    <section class="tone-reading">
      <h3 class="tone-reading-heading">{i18n.t('tone.readability.heading')}</h3>
      <p>{levelText(readability, isEnglish)}</p>
      <p class="quiet-line">
        {i18n.t('tone.readability.words', words, { count: number(words) })}
        {', '}
        {i18n.t('tone.readability.average', { count: number(wordsPerSentence) })}
      </p>
      {isCalm && (
        <p class="quiet-line">{i18n.t(isEnglish ? 'tone.readability.calm' : 'tone.readability.calmOther')}</p>
      )}
      {longSentences.count > 0 && (
        <div>
          {i18n.t('tone.readability.long', longSentences.count, {
            count: longSentences.count,
            most: limits.sentence,
          })}{' '}
          <EvidenceWords of={longSentences} actions={actions} />
        </div>
      )}
      {walls.count > 0 && (
        <div>
          {i18n.t('tone.readability.walls', walls.count, { count: walls.count, most: limits.paragraph })}{' '}
          <EvidenceWords of={walls} actions={actions} />
        </div>
      )}
      {jargon.length > 0 && <Jargon jargon={jargon} actions={actions} />}
    </section>
  );
}

function levelText({ level, words }: ReadabilityShown, isEnglish: boolean): string {
  if (level !== null) return i18n.t(`tone.readability.level.${level}`);
  return i18n.t(isEnglish || words === 0 ? 'tone.readability.short' : 'tone.readability.noLevel');
}

function Jargon({
  jargon,
  actions,
}: { jargon: readonly JargonShown[] } & Pick<ReadabilityLinesProps, 'actions'>) {
  return (
    <>
      <p class="tone-points-heading">{i18n.t('tone.readability.jargon')}</p>
      <ul>
        {jargon.map((use) => (
          <li key={use.id} class="tone-jargon">
            <EvidenceWords of={use} actions={actions} /> <span>{meaning(use)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function meaning({ means, instead }: JargonShown): string {
  const said = means.charAt(0).toUpperCase() + means.slice(1);
  if (instead === null) return i18n.t('tone.readability.explain', { means: said });
  return i18n.t('tone.readability.means', { means: said, instead });
}
