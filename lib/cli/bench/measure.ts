/** Samples taken of each thing; the median of them is reported. */
const SAMPLES = 15;
/** Least time one sample lasts: some systems count a thread's time in steps of 4 ms. */
const SAMPLE_MS = 40;

/** Median processor time of one run of `task`, in microseconds, warmed up. */
export function measure(task: () => unknown): number {
  return measureTogether([task])[0]!;
}

/** Medians of several tasks, sampled in turns so that a busy moment of the machine falls on all alike. */
export function measureTogether(tasks: readonly (() => unknown)[]): number[] {
  const rounds = tasks.map(roundsFor);
  const samples: number[][] = tasks.map(() => []);
  for (let i = 0; i < SAMPLES; i++) {
    tasks.forEach((task, index) => {
      samples[index]!.push(sample(task, rounds[index]!));
    });
  }
  return samples.map(median);
}

/** Median of one-off runs, in microseconds: for what is done once, such as compiling. */
export function measureOnce(task: () => unknown, times: number): number {
  return median(Array.from({ length: times }, () => sample(task, 1)));
}

function roundsFor(task: () => unknown): number {
  let rounds = 1;
  while (sample(task, rounds) * rounds < SAMPLE_MS * 1000) rounds *= 2;
  return rounds;
}

// Processor time of this thread, not wall time: what else the machine does is not the engine's cost.
function sample(task: () => unknown, rounds: number): number {
  const before = threadMicros();
  for (let i = 0; i < rounds; i++) task();
  return (threadMicros() - before) / rounds;
}

function threadMicros(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
