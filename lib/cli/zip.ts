/** `npm run zip`: what is uploaded to the stores, in `.output/`. */
import { must, zipExtension } from './setup/builds.ts';

try {
  for (const target of ['chrome', 'firefox'] as const) {
    await must(zipExtension(target), `packing for ${target}`);
    process.stdout.write(`.output/*-${target}.zip\n`);
  }
} catch (error) {
  process.stderr.write(`amend: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
