import { readText } from '../../engine/read-text.ts';
import { detectFiveSteps } from '../../recovery/detect-steps.ts';
import type { StepLevel } from '../../recovery/types.ts';
import type { StepsRow } from './labelled-rows.ts';
import { type Score, score } from './shares.ts';

export interface StepFigures {
  readonly step: string;
  /** Covered at all (weak or strong) against absent. */
  readonly any: Score;
  /** Strong against the rest. */
  readonly strong: Score;
}

/** How well the steps of each reply are read, step by step in the order in which readers named them. */
export function measureSteps(rows: readonly StepsRow[]): StepFigures[] {
  const read = rows.map((row) => ({ row, levels: levelsOf(row.text) }));
  const steps = [...new Set(rows.flatMap(({ steps: labelled }) => Object.keys(labelled)))];
  return steps.map((step) => {
    const pairs = (holds: (level: StepLevel) => boolean) =>
      read
        .filter(({ row }) => row.steps[step] !== undefined)
        .map(({ row, levels }) => ({
          said: holds(levels.get(step) ?? 'absent'),
          true: holds(row.steps[step]!),
        }));
    return {
      step,
      any: score(pairs((level) => level !== 'absent')),
      strong: score(pairs((level) => level === 'strong')),
    };
  });
}

function levelsOf(text: string): Map<string, StepLevel> {
  return new Map(detectFiveSteps(readText(text)).map(({ stepId, level }) => [stepId, level]));
}
