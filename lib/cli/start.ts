/**
 * `npm start`: Amend in Chromium on the demo helpdesk. With a display it stays open until it is closed; without
 * one, or with `--headless`, the main job is played and told in lines and pictures.
 */
import { parseArgs } from 'node:util';
import { start } from './start/start-demo.ts';

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    out: { type: 'string', default: '.output/demo' },
  },
});

try {
  await start(values);
} catch (error) {
  process.stderr.write(`amend: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
