import { relative } from 'node:path';
import type { Scene } from './play-scene.ts';

/** The scene as plain lines for a terminal. */
export function linesOf(scene: Scene): readonly string[] {
  return [
    scene.ticket,
    `Typed:    ${scene.draft}`,
    ...scene.flagged.map((words) => `Flagged:  ${words}`),
    ...scene.replaced.map(({ from, to }) => `Replaced: ${from} → ${to}`),
    ...scene.ticked.map(({ step, evidence }) => `Ticked:   ${step}${evidence && ` (${evidence})`}`),
    `Reply:    ${scene.left}`,
    ...scene.pictures.map((path) => `Picture:  ${relative(process.cwd(), path)}`),
  ];
}
