import { i18n } from '#i18n';
import type { NearMiss } from '../../lib/policy/near-misses/near-miss-types.ts';
import { MarkedSentence } from './MarkedSentence.tsx';
import { NearMisses } from './NearMisses.tsx';
import { CloseMark, StateMark } from './StudioMarks.tsx';
import type { SentenceTrial } from './studio-view.ts';

type Kind = 'flag' | 'pass';

export interface KeptSentencesProps {
  readonly examples: Readonly<Record<Kind, readonly string[]>>;
  readonly areMade: boolean;
  readonly trialOf: (sentence: string) => SentenceTrial | null;
  readonly onWiden: ((miss: NearMiss) => void) | null;
  readonly onRemove: (kind: Kind, sentence: string) => void;
}

/** The rule's own proof: sentences that it must catch, and sentences that it must leave alone. */
export function KeptSentences({ examples, areMade, trialOf, onWiden, onRemove }: KeptSentencesProps) {
  if (examples.flag.length + examples.pass.length === 0) return null;
  return (
    <div class="studio-kept" data-field="examples">
      <p class="quiet-line">{i18n.t(areMade ? 'studio.try.byAmend' : 'studio.try.keptHint')}</p>
      {(['flag', 'pass'] as const).map((kind) =>
        examples[kind].length === 0 ? null : (
          <div key={kind} class="studio-kept-kind">
            <h4 class="studio-minor">{i18n.t(kind === 'flag' ? 'studio.try.flag' : 'studio.try.pass')}</h4>
            <ul class="studio-kept-list">
              {examples[kind].map((sentence) => (
                <Kept
                  key={sentence}
                  kind={kind}
                  sentence={sentence}
                  trial={trialOf(sentence)}
                  onWiden={onWiden}
                  onRemove={() => onRemove(kind, sentence)}
                />
              ))}
            </ul>
          </div>
        ),
      )}
    </div>
  );
}

interface KeptProps {
  readonly kind: Kind;
  readonly sentence: string;
  readonly trial: SentenceTrial | null;
  readonly onWiden: ((miss: NearMiss) => void) | null;
  readonly onRemove: () => void;
}

function Kept({ kind, sentence, trial, onWiden, onRemove }: KeptProps) {
  const isRight = trial === null ? null : trial.findings.length > 0 === (kind === 'flag');
  const wrong = i18n.t(kind === 'flag' ? 'studio.try.wrongFlag' : 'studio.try.wrongPass');
  return (
    <li class="studio-kept-item" data-right={isRight === null ? undefined : String(isRight)}>
      <StateMark state={isRight} />
      <span class="studio-kept-words">
        <MarkedSentence text={sentence} spans={trial?.findings ?? []} />
        {isRight === true && <span class="hidden-visually">{i18n.t('studio.try.right')}</span>}
        {isRight === false && <span class="studio-problem">{wrong}</span>}
        {isRight === false && kind === 'flag' && <NearMisses trial={trial} onWiden={onWiden} />}
      </span>
      <button
        type="button"
        class="button button-icon"
        aria-label={i18n.t('studio.try.remove', { text: sentence })}
        onClick={onRemove}
      >
        <CloseMark />
      </button>
    </li>
  );
}
