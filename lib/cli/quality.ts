import { runQuality } from './quality/run-quality.ts';

process.exitCode = await runQuality(process.argv.slice(2), process);
