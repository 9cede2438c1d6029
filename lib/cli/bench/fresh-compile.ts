/**
 * Compiles once in a process that did nothing before, and prints what that cost as JSON. Started by
 * measure-compile.ts with the count of sample rules (0: the pack that ships) and the mode.
 */
import { check } from '../../engine/check.ts';
import type { CompileMode } from './bench-result.ts';
import type { FreshCompile } from './measure-compile.ts';
import { compile, sample, shipped } from './rule-sets.ts';
import { sampleText } from './sample-text.ts';

const [count, mode] = process.argv.slice(2);
const rules = count === '0' ? shipped : sample(Number(count));
const reply = sampleText(2000);

const empty = heap();
const start = process.threadCpuUsage();
const compiled = compile(rules, mode as CompileMode);
const firstMs = milliseconds(start);
const heapBytes = heap() - empty;
const beforeCheck = process.threadCpuUsage();
check(compiled, reply);
const firstCheckMs = milliseconds(beforeCheck);
const cost: FreshCompile = { firstMs, firstCheckMs, heapBytes, usedHeapBytes: heap() - empty };
process.stdout.write(JSON.stringify(cost));
// Asked after the last look at the heap, so that the compiled rules are in it.
if (!compiled.rules.length) process.exitCode = 1;

function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(since);
  return (user + system) / 1000;
}

/** Bytes that are still needed, typed arrays included. */
function heap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
