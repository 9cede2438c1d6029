/** How far something is. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** What others need while something long goes on. */
export interface Turns {
  /** Milliseconds, only ever compared. */
  readonly now: () => number;
  /** Lets messages that came meanwhile be heard. */
  readonly pause: () => Promise<void>;
  readonly isCancelled: () => boolean;
  /** Told at the end of each turn, and at the very end. */
  readonly onTurn: (progress: Progress) => void;
}

/** So long something goes on before others have their turn, in milliseconds. */
const TURN = 25;

/** Goes through steps in turns. Answers whether it went through all of them. */
export async function takeTurns<Step extends Progress>(
  steps: Iterable<Step>,
  onStep: (step: Step) => void,
  { now, pause, isCancelled, onTurn }: Turns,
): Promise<boolean> {
  let began = now();
  let last: Progress = { done: 0, all: 0 };
  for (const step of steps) {
    onStep(step);
    last = step;
    if (now() - began < TURN) continue;
    onTurn(last);
    await pause();
    if (isCancelled()) return false;
    began = now();
  }
  onTurn(last);
  return !isCancelled();
}
