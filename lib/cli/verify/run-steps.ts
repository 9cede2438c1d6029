import { ROOT } from '../setup/project.ts';
import type { ToolResult } from '../setup/tool.ts';
import { add, NONE, type Tally } from './tally.ts';

/** One check: what it is called and what it runs. Steps that run tests also say how many. */
export interface Step {
  readonly name: string;
  run(): Promise<ToolResult & { readonly tally?: Tally }>;
}

/** Runs the steps in order until one fails; prints names, times and the tally; returns the exit code. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  let tally = NONE;
  let failed = false;
  for (const step of steps) {
    const begin = performance.now();
    const result = await attempt(step);
    tally = add(tally, result.tally ?? NONE);
    failed = result.code !== 0 || (result.tally?.failed ?? 0) > 0;
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    print(`${failed ? '✗' : '✓'} ${step.name} (${seconds} s)`);
    if (failed) {
      print(result.output.replaceAll(ROOT, ''));
      break;
    }
  }
  print(`Tests: ${tally.passed} passed, ${tally.failed} failed`);
  return failed ? 1 : 0;
}

async function attempt(step: Step): ReturnType<Step['run']> {
  try {
    return await step.run();
  } catch (error) {
    return { code: 1, output: `${(error as Error).message}\n` };
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
