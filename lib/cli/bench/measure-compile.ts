import type { CompileMode, CompileRow } from './bench-result.ts';
import { inFreshProcess } from './fresh-process.ts';
import { measureOnce, median } from './measure.ts';
import { compile, countOf, type NamedRules } from './rule-sets.ts';

/** What a process of its own measured. */
export type FreshCompile = Pick<CompileRow, 'firstMs' | 'firstCheckMs' | 'heapBytes' | 'usedHeapBytes'>;

/** Compiles these rules so many times, each time in a process of its own, and as often again in this one. */
export async function measureCompile(
  named: NamedRules,
  mode: CompileMode,
  times: number,
): Promise<CompileRow> {
  const args = [countOf(named), mode];
  const fresh = Array.from({ length: times }, () => inFreshProcess<FreshCompile>('fresh-compile.ts', args));
  const middle = (key: keyof FreshCompile) => median(fresh.map((run) => run[key]));
  return {
    rules: named.name,
    ruleCount: named.rules.length,
    mode,
    firstMs: middle('firstMs'),
    firstCheckMs: middle('firstCheckMs'),
    warmMs: (await measureOnce(() => compile(named, mode), times * 3)) / 1000,
    heapBytes: middle('heapBytes'),
    usedHeapBytes: middle('usedHeapBytes'),
  };
}
