import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CompileMode, CompileRow } from './bench-result.ts';
import { measureOnce, median } from './measure.ts';
import { compile, type NamedRules, shipped } from './rule-sets.ts';

const FRESH = fileURLToPath(new URL('fresh-compile.ts', import.meta.url));

/** What a process of its own measured. */
export type FreshCompile = Pick<CompileRow, 'firstMs' | 'firstCheckMs' | 'heapBytes' | 'usedHeapBytes'>;

/** Compiles these rules so many times, each time in a process of its own, and as often again in this one. */
export async function measureCompile(
  named: NamedRules,
  mode: CompileMode,
  times: number,
): Promise<CompileRow> {
  const count = named === shipped ? 0 : named.rules.length;
  const fresh = Array.from({ length: times }, () => compileFresh(count, mode));
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

function compileFresh(count: number, mode: CompileMode): FreshCompile {
  const args = ['--expose-gc', FRESH, String(count), mode];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}
