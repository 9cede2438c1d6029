import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Lens } from '../../lib/recovery/lenses.ts';
import { Fold } from '../controls/Fold.tsx';
import { Chevron } from '../controls/Marks.tsx';
import { useId } from '../controls/use-id.ts';
import { Choose } from './Choose.tsx';
import { type NeedDot, needWords } from './need-view.ts';

export interface NeedsFoldProps {
  readonly lenses: readonly Lens[];
  readonly current: Lens;
  readonly dots: readonly NeedDot[];
  readonly onLens: (lensId: string) => void;
}

/** What a customer wants of any reply, as dots that fill as the draft meets them. */
export function NeedsFold({ lenses, current, dots, onLens }: NeedsFoldProps) {
  const met = dots.filter(({ level }) => level === 'strong').length;
  return (
    <Fold
      name="needs"
      heading={i18n.t('panel.needs.heading')}
      summary={i18n.t('panel.needs.count', { met, all: dots.length })}
    >
      <p class="quiet-line">{met === 0 ? i18n.t('panel.needs.empty') : current.about}</p>
      <ul class="needs">
        {dots.map((dot) => (
          <NeedRow key={`${current.id} ${dot.id}`} dot={dot} />
        ))}
      </ul>
      {lenses.length > 1 && (
        <Choose
          label={i18n.t('panel.needs.lens')}
          groups={[{ options: lenses }]}
          value={current.id}
          onChoose={(id) => id !== undefined && onLens(id)}
        />
      )}
    </Fold>
  );
}

function NeedRow({ dot }: { dot: NeedDot }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { name, about, level, words } = dot;
  return (
    <li class="need" data-level={level}>
      <button
        type="button"
        class="need-name"
        aria-expanded={isOpen}
        aria-controls={id}
        title={words[0] ?? about}
        onClick={() => setOpen(!isOpen)}
      >
        <svg class="need-dot" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <circle class="mark-ring" cx="8" cy="8" r="5.25" />
          <path class="mark-half" d="M8 4.5a3.5 3.5 0 0 1 0 7z" />
          <circle class="mark-disc" cx="8" cy="8" r="6" />
        </svg>
        {name}
        <span class="hidden-visually">{`: ${needWords(level)}`}</span>
        <Chevron />
      </button>
      {!isOpen && words[0] !== undefined && <q class="need-words">{words[0]}</q>}
      <div class="need-about" id={id} hidden={!isOpen}>
        <p>{about}</p>
        {words.map((part) => (
          <q key={part}>{part}</q>
        ))}
      </div>
    </li>
  );
}
