/**
 * Compiles once in a process that did nothing before, and prints what that cost as JSON. Started by
 * measure-compile.ts with the count of sample rules (0: the pack that ships) and the mode.
 */
import { check } from '../../engine/check.ts';
import type { CompileMode } from './bench-result.ts';
import { liveBytes } from './live-bytes.ts';
import type { FreshCompile } from './measure-compile.ts';
import { byCount, compile } from './rule-sets.ts';
import { sampleText } from './sample-text.ts';

const [count, mode] = process.argv.slice(2);
const rules = byCount(count);
const reply = sampleText(2000);

const empty = liveBytes();
const start = process.threadCpuUsage();
const compiled = compile(rules, mode as CompileMode);
const firstMs = milliseconds(start);
const heapBytes = liveBytes() - empty;
const beforeCheck = process.threadCpuUsage();
check(compiled, reply);
const firstCheckMs = milliseconds(beforeCheck);
const cost: FreshCompile = { firstMs, firstCheckMs, heapBytes, usedHeapBytes: liveBytes() - empty };
process.stdout.write(JSON.stringify(cost));
// Asked after the last look at the heap, so that the compiled rules are in it.
if (!compiled.rules.length) process.exitCode = 1;

function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(since);
  return (user + system) / 1000;
}
