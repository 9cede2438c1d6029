/** Something to measure; one that takes a turn of its own returns a promise. */
export type Task = () => unknown;

/** How long to measure. */
export interface Effort {
  /** Samples taken of each task; their median is what counts. */
  readonly samples: number;
  /** Least time one sample lasts: some systems count a thread's time in steps of 4 ms. */
  readonly sampleMs: number;
}

/**
 * Processor time of one run of each task in microseconds, warmed up: for each task a list of samples. They are
 * taken in turns, so that the nth samples of all tasks saw the same machine and a busy moment falls on all alike.
 */
export async function sampleTogether(tasks: readonly Task[], effort: Effort): Promise<number[][]> {
  const rounds: number[] = [];
  for (const task of tasks) rounds.push(await roundsFor(task, effort.sampleMs));
  const samples: number[][] = tasks.map(() => []);
  for (let i = 0; i < effort.samples; i++) {
    for (const [index, task] of tasks.entries()) {
      samples[index]!.push(await sample(task, rounds[index]!, effort.sampleMs));
    }
  }
  return samples;
}

/** Median processor time of one-off runs, in microseconds: for what is done once, such as compiling. */
export async function measureOnce(task: Task, times: number): Promise<number> {
  const samples: number[] = [];
  for (let i = 0; i < times; i++) samples.push(await timeOf(task, 1));
  return median(samples);
}

/** How many times `b` the samples of `a` are, turn by turn: noise that lasts longer than a turn cancels. */
export function medianRatio(a: readonly number[], b: readonly number[]): number {
  return median(a.map((value, nth) => value / b[nth]!));
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** Rounds between two looks at the clock, so that looking costs nothing beside them. The task is warm after it. */
async function roundsFor(task: Task, sampleMs: number): Promise<number> {
  // The first runs compile and fill what is kept, so their time says little of a later run's.
  await sample(task, 1, sampleMs);
  let rounds = 1;
  while ((await timeOf(task, rounds)) < sampleMs * 250) rounds *= 2;
  return rounds;
}

/** Time of one run in microseconds, over as many runs as last `sampleMs`. */
async function sample(task: Task, rounds: number, sampleMs: number): Promise<number> {
  let runs = 0;
  let micros = 0;
  while (micros < sampleMs * 1000) {
    micros += await timeOf(task, rounds);
    runs += rounds;
  }
  return micros / runs;
}

// Processor time of this thread, not wall time: what else the machine does is not the task's cost.
async function timeOf(task: Task, rounds: number): Promise<number> {
  const before = threadMicros();
  for (let i = 0; i < rounds; i++) {
    const result = task();
    if (result instanceof Promise) await result;
  }
  return threadMicros() - before;
}

function threadMicros(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}
