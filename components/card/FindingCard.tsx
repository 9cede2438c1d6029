import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { LiveRegion } from '../controls/LiveRegion.tsx';
import { useId } from '../controls/use-id.ts';
import { KinderSentence } from '../rewrite/KinderSentence.tsx';
import { AlternativeButton } from './AlternativeButton.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardWhy } from './CardWhy.tsx';
import { announcementOf } from './card-announcement.ts';
import { answerKey } from './card-keys.ts';
import type { CardMode, FindingCardProps } from './card-view.ts';

const COPYING: readonly CardMode[] = ['copy', 'spoiled', 'copied', 'not-copied'];

/** One finding beside its words: better wording as buttons, why, and the quiet ways out. */
export function FindingCard({ finding, origin, mode, losesLink, focusFirst, ...actions }: FindingCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const whyId = useId();
  const copying = COPYING.includes(mode);
  const closed = mode === 'writing';
  const said = <LiveRegion key="said" message={announcementOf(mode, finding.alternatives.length)} />;

  // At once, not after the next paint: a number pressed right away must not land in the draft.
  useLayoutEffect(() => {
    if (focusFirst) card.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [focusFirst]);

  const choose = (alternative: number) => {
    if (!closed) actions.onChoose(alternative);
  };
  const count = finding.alternatives.length;
  const onKeyDown = (event: KeyboardEvent) =>
    answerKey(event, card.current, { count, choose, close: actions.onClose });

  // The region that was there is kept: readers take up its new words, but not those of a new region.
  if (mode === 'stale') return <div class="hidden-visually">{said}</div>;

  return (
    <div
      ref={card}
      class={`card card-${finding.severity}`}
      role="dialog"
      aria-label={finding.text}
      aria-describedby={whyId}
      aria-busy={mode === 'writing'}
      onKeyDown={onKeyDown}
    >
      {count > 0 && <Alternatives all={finding.alternatives} {...{ copying, closed, choose }} />}
      <CardWhy id={whyId} why={finding.why} origin={origin} />
      {actions.kinder && mode === 'replace' && (
        <KinderSentence desk={actions.kinder} onUse={(text) => actions.onKinder?.(text)} />
      )}
      {losesLink && !copying && <p class="card-notice">{i18n.t('card.losesLink')}</p>}
      <CardNotice mode={mode} />
      <CardFoot origin={origin} isLoose={actions.isLoose} onIgnore={actions.onIgnore} />
      {said}
    </div>
  );
}

interface AlternativesProps {
  readonly all: readonly string[];
  readonly copying: boolean;
  readonly closed: boolean;
  readonly choose: (alternative: number) => void;
}

/** What to write instead, each with the number that is its key. */
function Alternatives({ all, copying, closed, choose }: AlternativesProps) {
  return (
    <div class="alternatives">
      {all.map((words, index) => (
        <AlternativeButton
          key={`${index} ${words}`}
          words={words}
          number={index + 1}
          copying={copying}
          disabled={closed}
          onChoose={() => choose(index)}
        />
      ))}
    </div>
  );
}

/** What the agent must know about a write that did not happen; nothing otherwise. */
function CardNotice({ mode }: { mode: CardMode }) {
  if (mode === 'replace' || mode === 'writing' || mode === 'stale') return null;
  return <p class="card-notice">{i18n.t(`card.mode.${mode === 'not-copied' ? 'notCopied' : mode}`)}</p>;
}
