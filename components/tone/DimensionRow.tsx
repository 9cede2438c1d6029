import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DimensionReport, ToneDimension } from '../../lib/tone/types.ts';
import { Chevron } from '../controls/Marks.tsx';
import { useId } from '../controls/use-id.ts';
import { EvidenceWords } from './EvidenceWords.tsx';
import { dimensionName, levelName, pointWords } from './point-words.ts';
import { type PointLine, pointLines, type ToneActions } from './tone-view.ts';

export interface DimensionRowProps {
  readonly name: ToneDimension;
  readonly dimension: DimensionReport;
  readonly text: string;
  readonly actions: Pick<ToneActions, 'jump'>;
}

/** One dimension: its name, its level in words and as a bar of three, and, when opened, what moves it. */
export function DimensionRow({ name, dimension, text, actions }: DimensionRowProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { level, points } = dimension;
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
        {isOpen && <AllPoints points={points} text={text} actions={actions} />}
      </div>
    </li>
  );
}

type AllPointsProps = Pick<DimensionRowProps, 'text' | 'actions'> & Pick<DimensionReport, 'points'>;

function AllPoints({ points, text, actions }: AllPointsProps) {
  const { raises, lowers } = pointLines(points);
  if (points.length === 0) return <p class="quiet-line">{i18n.t('tone.noPoints')}</p>;
  return (
    <>
      <Points heading={i18n.t('tone.lowers')} lines={lowers} sign="−" text={text} actions={actions} />
      <Points heading={i18n.t('tone.raises')} lines={raises} sign="+" text={text} actions={actions} />
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
  readonly lines: readonly PointLine[];
  readonly sign: string;
  readonly text: string;
  readonly actions: Pick<ToneActions, 'jump'>;
}

function Points({ heading, lines, sign, text, actions }: PointsProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <p class="tone-points-heading">{heading}</p>
      <ul>
        {lines.map(({ id, places }) => (
          <li key={id} class="tone-point">
            <span class="tone-sign" aria-hidden="true">
              {sign}
            </span>
            <span>{pointWords(id)}</span>
            <EvidenceWords text={text} places={places} actions={actions} />
          </li>
        ))}
      </ul>
    </>
  );
}
