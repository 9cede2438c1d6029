/** `npm run build`: the packages that users get, for both browsers. */
import { buildExtension, must } from './setup/builds.ts';
import { BUILDS } from './setup/project.ts';

try {
  for (const target of ['chrome', 'firefox'] as const) {
    await must(buildExtension(target, 'production'), `building for ${target}`);
    process.stdout.write(`${BUILDS}/${target}-mv3\n`);
  }
} catch (error) {
  process.stderr.write(`amend: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
