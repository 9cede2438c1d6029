import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KinderOffer } from '../../lib/rewrite/say-kinder.ts';
import { LiveRegion } from '../controls/LiveRegion.tsx';
import { ChangedSentence } from './ChangedSentence.tsx';
import type { KinderDesk } from './kinder-view.ts';
import { refusalText } from './refusal-words.ts';

type State = 'offered' | 'writing' | 'failed' | KinderOffer;

export interface KinderSentenceProps {
  readonly desk: KinderDesk;
  /** The agent takes the sentence. */
  readonly onUse: (text: string) => void;
}

/** "Say it kinder": asks the model on this machine, shows what would change, and leaves the word to the agent. */
export function KinderSentence({ desk, onUse }: KinderSentenceProps) {
  const [state, setState] = useState<State>('offered');
  const life = useRef<AbortController | null>(null);
  useEffect(() => () => life.current?.abort(), []);

  const ask = () => {
    life.current?.abort();
    const asked = new AbortController();
    life.current = asked;
    setState('writing');
    desk.ask(asked.signal).then(
      (offer) => !asked.signal.aborted && setState(offer),
      () => !asked.signal.aborted && setState('failed'),
    );
  };
  const offer = typeof state === 'object' && state.ok ? state : null;
  return (
    <div class="kinder" aria-busy={state === 'writing'}>
      <LiveRegion message={saidOf(state)} />
      {offer === null ? (
        <>
          <KinderNotice state={state} />
          <button type="button" class="quiet" aria-disabled={state === 'writing'} onClick={ask}>
            {i18n.t(state === 'offered' || state === 'writing' ? 'rewrite.ask' : 'rewrite.again')}
          </button>
          {state === 'offered' && <span class="kinder-where">{i18n.t('rewrite.where')}</span>}
        </>
      ) : (
        <>
          <ChangedSentence parts={offer.parts} />
          <button
            type="button"
            class="alternative"
            aria-label={i18n.t('rewrite.useNamed', { words: offer.text })}
            onClick={() => onUse(offer.text)}
          >
            {i18n.t('rewrite.use')}
          </button>
          <button type="button" class="quiet" onClick={ask}>
            {i18n.t('rewrite.again')}
          </button>
        </>
      )}
    </div>
  );
}

function KinderNotice({ state }: { state: State }) {
  const text = state === 'offered' ? '' : saidOf(state);
  return text === '' ? null : <p class="card-notice">{text}</p>;
}

function saidOf(state: State): string {
  if (state === 'offered') return '';
  if (state === 'writing') return i18n.t('rewrite.writing');
  if (state === 'failed') return i18n.t('rewrite.failed');
  return state.ok ? i18n.t('rewrite.there') : refusalText(state.problems);
}
