import { i18n } from '#i18n';
import type { JargonUse, Readability } from '../../lib/tone/types.ts';
import { EvidenceWords } from './EvidenceWords.tsx';
import type { ToneActions } from './tone-view.ts';

export interface ReadabilityLinesProps {
  readonly text: string;
  readonly readability: Readability;
  readonly isEnglish: boolean;
  readonly actions: Pick<ToneActions, 'jump'>;
}

/** How easily a customer reads it: the level in plain words, what is too long, and words they may not know. */
export function ReadabilityLines({ text, readability, isEnglish, actions }: ReadabilityLinesProps) {
  const { words, wordsPerSentence, longSentences, walls, jargon, limits } = readability;
  const isCalm = longSentences.length + walls.length + jargon.length === 0;
  return (
    <section class="tone-reading">
      <h3 class="tone-reading-heading">{i18n.t('tone.readability.heading')}</h3>
      <p>{levelText(readability, isEnglish)}</p>
      <p class="quiet-line">
        {i18n.t('tone.readability.words', words, { count: words })}
        {', '}
        {i18n.t('tone.readability.average', { count: wordsPerSentence })}
      </p>
      {isCalm && <p class="quiet-line">{i18n.t('tone.readability.calm')}</p>}
      {longSentences.length > 0 && (
        <div>
          {i18n.t('tone.readability.long', longSentences.length, {
            count: longSentences.length,
            most: limits.sentence,
          })}{' '}
          <EvidenceWords text={text} places={longSentences} actions={actions} />
        </div>
      )}
      {walls.length > 0 && (
        <div>
          {i18n.t('tone.readability.walls', walls.length, { count: walls.length, most: limits.paragraph })}{' '}
          <EvidenceWords text={text} places={walls} actions={actions} />
        </div>
      )}
      {jargon.length > 0 && <Jargon text={text} jargon={jargon} actions={actions} />}
    </section>
  );
}

function levelText({ level, words }: Readability, isEnglish: boolean): string {
  if (level !== null) return i18n.t(`tone.readability.level.${level}`);
  return i18n.t(isEnglish || words === 0 ? 'tone.readability.short' : 'tone.readability.noLevel');
}

function Jargon({
  text,
  jargon,
  actions,
}: { text: string; jargon: readonly JargonUse[] } & Pick<ReadabilityLinesProps, 'actions'>) {
  return (
    <>
      <p class="tone-points-heading">{i18n.t('tone.readability.jargon')}</p>
      <ul>
        {jargon.map((use) => (
          <li key={use.id} class="tone-jargon">
            <EvidenceWords text={text} places={[use]} actions={actions} /> <span>{meaning(use)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function meaning({ means, instead }: JargonUse): string {
  const said = means.charAt(0).toUpperCase() + means.slice(1);
  if (instead === null) return i18n.t('tone.readability.explain', { means: said });
  return i18n.t('tone.readability.means', { means: said, instead });
}
