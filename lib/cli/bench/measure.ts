import { performance } from 'node:perf_hooks';

/** Samples taken of each thing; the median of them is reported. */
const SAMPLES = 31;
/** Least time one sample lasts, so that the clock's grain does not show. */
const SAMPLE_MS = 4;

/** Median time of one run of `task`, in microseconds, warmed up. */
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

function sample(task: () => unknown, rounds: number): number {
  const before = performance.now();
  for (let i = 0; i < rounds; i++) task();
  return ((performance.now() - before) * 1000) / rounds;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
