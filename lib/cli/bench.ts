import { runBench } from './bench/run-bench.ts';

process.exitCode = await runBench(process.argv.slice(2), process);
