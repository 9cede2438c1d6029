import { report } from './bench/report.ts';
import { runBench } from './bench/run-bench.ts';

const result = runBench();
process.stdout.write(
  `${process.argv.includes('--json') ? JSON.stringify(result, null, 2) : report(result)}\n`,
);
