import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DimensionShown, PointShown } from '../../lib/tone/shown-types.ts';
import type { ToneDimension } from '../../lib/tone/types.ts';
import { Chevron } from '../controls/Marks.tsx';
import { useId } from '../controls/use-id.ts';
import { EvidenceWords } from './EvidenceWords.tsx';
import { dimensionName, levelName, pointWords } from './point-words.ts';
import type { ToneActions } from './tone-view.ts';

export interface DimensionRowProps {
  readonly name: ToneDimension;
  readonly dimension: DimensionShown;
  readonly actions: Pick<ToneActions, 'jump'>;
}

/** One dimension: its name, its level in words and as a bar of three, and, when opened, what moves it. */
export function DimensionRow({ name, dimension, actions }: DimensionRowProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { level, raises, lowers } = dimension;
  return (
    <li class="tone-dimension" data-level={level}>
      <button
        type="button"
        class="tone-name"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Chevron />
        <span class="tone-label">{dimensionName(name)}</span>
        <LevelBar />
        <span class="tone-level">{levelName(level)}</span>
      </button>
      <div class="tone-points" id={id} hidden={!isOpen}>
        {/* Drawn only when asked for: a long draft has many, and is read anew at each pause. */}
        {isOpen && <AllPoints raises={raises} lowers={lowers} actions={actions} />}
      </div>
    </li>
  );
}

type AllPointsProps = Pick<DimensionRowProps, 'actions'> & Pick<DimensionShown, 'raises' | 'lowers'>;

function AllPoints({ raises, lowers, actions }: AllPointsProps) {
  if (raises.length + lowers.length === 0) return <p class="quiet-line">{i18n.t('tone.noPoints')}</p>;
  return (
    <>
      <Points heading={i18n.t('tone.lowers')} lines={lowers} sign="−" actions={actions} />
      <Points heading={i18n.t('tone.raises')} lines={raises} sign="+" actions={actions} />
    </>
  );
}

/** Three parts, filled as far as the level goes: a picture of the word beside it. */
function LevelBar() {
  return (
    <svg class="tone-bar" viewBox="0 0 48 8" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="13" height="7" rx="2" />
      <rect x="17.5" y="0.5" width="13" height="7" rx="2" />
      <rect x="34.5" y="0.5" width="13" height="7" rx="2" />
    </svg>
  );
}

interface PointsProps {
  readonly heading: string;
  readonly lines: readonly PointShown[];
  readonly sign: string;
  readonly actions: Pick<ToneActions, 'jump'>;
}

function Points({ heading, lines, sign, actions }: PointsProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <p class="tone-points-heading">{heading}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.id} class="tone-point">
            <span class="tone-sign" aria-hidden="true">
              {sign}
            </span>
            <span>{pointWords(line.id)}</span>
            <EvidenceWords of={line} actions={actions} />
          </li>
        ))}
      </ul>
    </>
  );
}
