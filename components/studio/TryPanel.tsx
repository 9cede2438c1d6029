import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NearMiss } from '../../lib/policy/near-misses/near-miss-types.ts';
import { Button } from '../controls/Button.tsx';
import { useId } from '../controls/use-id.ts';
import { KeptSentences } from './KeptSentences.tsx';
import { MarkedSentence } from './MarkedSentence.tsx';
import { NearMisses } from './NearMisses.tsx';
import { type RuleDraft, withoutSentence, withPattern, withSentence } from './rule-draft.ts';
import { StateMark } from './StudioMarks.tsx';
import type { SentenceTrial, TrySentences } from './studio-view.ts';
import { useTrial } from './use-trial.ts';

export interface TryPanelProps {
  readonly draft: RuleDraft;
  readonly trySentences: TrySentences;
  /** Null where the rule ships with Amend and keeps no sentences here. */
  readonly onChange: ((draft: RuleDraft) => void) | null;
  /** Whether the kept sentences are ours, made from the rule. */
  readonly areMade?: boolean;
}

/** Does it work? Sentences typed here are tried at once, and kept with the rule by one click. */
export function TryPanel({ draft, trySentences, onChange, areMade = false }: TryPanelProps) {
  const [typed, setTyped] = useState('');
  const sentence = typed.trim();
  const kept = draft.examples ?? NONE_KEPT;
  const all = [...new Set([...(sentence === '' ? [] : [sentence]), ...kept.flag, ...kept.pass])];
  const { of } = useTrial(trySentences, draft, all);
  const keep = (kind: 'flag' | 'pass') => {
    onChange?.(withSentence(draft, kind, sentence));
    setTyped('');
  };
  const widen = onChange && (({ field, pattern }: NearMiss) => onChange(withPattern(draft, field, pattern)));
  return (
    <section class="studio-card studio-try" aria-labelledby="studio-try">
      <h3 class="studio-card-heading" id="studio-try">
        {i18n.t('studio.try.heading')}
      </h3>
      <TryField typed={typed} onType={setTyped} />
      {draft.phrases.length === 0 ? (
        <p class="quiet-line">{i18n.t('studio.try.noWords')}</p>
      ) : (
        sentence !== '' && <Verdict sentence={sentence} trial={of(sentence)} onWiden={widen} />
      )}
      {onChange && sentence !== '' && (
        <div class="row">
          <Button onClick={() => keep('flag')}>{i18n.t('studio.try.flag')}</Button>
          <Button onClick={() => keep('pass')}>{i18n.t('studio.try.pass')}</Button>
        </div>
      )}
      {onChange && (
        <KeptSentences
          examples={kept}
          areMade={areMade}
          trialOf={of}
          onWiden={widen}
          onRemove={(kind, text) => onChange(withoutSentence(draft, kind, text))}
        />
      )}
    </section>
  );
}

const NONE_KEPT = { flag: [], pass: [] };

function TryField({ typed, onType }: { typed: string; onType: (text: string) => void }) {
  const id = useId();
  return (
    <div class="studio-field" data-field="try">
      <label class="studio-label" for={id}>
        {i18n.t('studio.try.label')}
      </label>
      <textarea
        id={id}
        class="input studio-lines"
        rows={2}
        placeholder={i18n.t('studio.try.placeholder')}
        value={typed}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
    </div>
  );
}

interface VerdictProps {
  readonly sentence: string;
  readonly trial: SentenceTrial | null;
  readonly onWiden: ((miss: NearMiss) => void) | null;
}

/** What the rule makes of a sentence: the words it catches and how it would read, or what was missing. */
function Verdict({ sentence, trial, onWiden }: VerdictProps) {
  const isCaught = trial !== null && trial.findings.length > 0;
  const word = trial === null ? 'waiting' : isCaught ? 'caught' : 'alone';
  const instead = trial?.findings[0]?.instead;
  return (
    <div class="studio-verdict" data-verdict={word} role="status">
      <p class="studio-verdict-word">
        <StateMark state={isCaught || null} />
        {i18n.t(`studio.try.${word}`)}
      </p>
      <p>
        <MarkedSentence text={sentence} spans={trial?.findings ?? []} />
      </p>
      {instead !== undefined && <p class="quiet-line">{i18n.t('studio.try.instead', { text: instead })}</p>}
      {!isCaught && <NearMisses trial={trial} onWiden={onWiden} />}
    </div>
  );
}
