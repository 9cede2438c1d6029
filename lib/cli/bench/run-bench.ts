import { check } from '../../engine/check.ts';
import { compileRules } from '../../engine/compile-rules.ts';
import { readText } from '../../engine/read-text.ts';
import { floorOf, wordsOf } from './floor.ts';
import { measureOnce, measureTogether } from './measure.ts';
import { sampleRules } from './sample-rules.ts';
import { sampleText } from './sample-text.ts';

const RULE_COUNTS = [10, 100, 1000, 10000];
const TEXT_LENGTHS = [200, 2000, 20000, 200000];
const REPLY_LENGTH = 2000;

/** One measured line: times in microseconds, the floor on the same text, and the ratio of check to floor. */
export interface BenchRow {
  readonly rules: number;
  readonly characters: number;
  readonly findings: number;
  readonly checkMicros: number;
  readonly readMicros: number;
  readonly floorMicros: number;
  readonly ratio: number;
}

/** What compiling a number of rules costs: the first time in a fresh process for the first row, and warm. */
export interface CompileRow {
  readonly rules: number;
  readonly firstMs: number;
  readonly medianMs: number;
}

/** All that one run measured. */
export interface BenchResult {
  readonly byRules: readonly BenchRow[];
  readonly byLength: readonly BenchRow[];
  readonly compile: readonly CompileRow[];
}

/** Runs the whole benchmark; takes some ten seconds. */
export function runBench(): BenchResult {
  const compile = RULE_COUNTS.map(compileRow);
  const byRules = RULE_COUNTS.map((count) => checkRow(count, REPLY_LENGTH));
  const byLength = TEXT_LENGTHS.map((length) => checkRow(10000, length));
  return { byRules, byLength, compile };
}

function compileRow(count: number): CompileRow {
  const rules = sampleRules(count);
  const firstMs = measureOnce(() => compileRules(rules), 1) / 1000;
  const medianMs = measureOnce(() => compileRules(rules), 15) / 1000;
  return { rules: count, firstMs, medianMs };
}

function checkRow(count: number, length: number): BenchRow {
  const rules = sampleRules(count);
  const text = sampleText(length);
  const { compiled } = compileRules(rules);
  const words = wordsOf(rules.flatMap((rule) => rule.phrases));
  const [checkMicros, readMicros, floorMicros] = measureTogether([
    () => check(compiled, text),
    () => readText(text),
    () => floorOf(text, words),
  ]) as [number, number, number];
  return {
    rules: count,
    characters: length,
    findings: check(compiled, text).length,
    checkMicros,
    readMicros,
    floorMicros,
    ratio: checkMicros / floorMicros,
  };
}
