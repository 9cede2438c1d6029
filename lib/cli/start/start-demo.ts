import { resolve } from 'node:path';
import { ensureBrowser } from '../browsers/ensure-browsers.ts';
import { launch, type RunningBrowser } from '../browsers/launch.ts';
import { DEMO_PORT, type DemoServer, startDemoServer } from '../demo-server.ts';
import { buildExtension, must } from '../setup/builds.ts';
import { buildFolder } from '../setup/project.ts';
import { openDemo } from './open-demo.ts';
import { playScene } from './play-scene.ts';
import { linesOf } from './scene-lines.ts';

export interface StartOptions {
  readonly headless: boolean;
  /** Where a scene without a display leaves its pictures. */
  readonly out: string;
}

/** Builds, serves and opens the demo; throws one clear line when any of it fails. */
export async function start(options: StartOptions): Promise<void> {
  const headless = options.headless || !hasDisplay();
  say('Building Amend…');
  await must(buildExtension('chrome', 'production'), 'the build');
  const program = await ensureBrowser('chromium');
  const server = await startDemoServer(DEMO_PORT);
  try {
    const running = await launch('chromium', { program, extension: buildFolder('chrome'), headless });
    if (headless) await playAndTell(running, server, resolve(options.out));
    else await stayOpen(running, server);
  } finally {
    await server.close();
  }
}

async function playAndTell(running: RunningBrowser, server: DemoServer, out: string): Promise<void> {
  try {
    const told = await playScene(running, await openDemo(running, server), out);
    for (const line of linesOf(told)) say(line);
  } finally {
    await running.close();
  }
}

async function stayOpen(running: RunningBrowser, server: DemoServer): Promise<void> {
  await openDemo(running, server);
  say(`Amend is open on ${server.origin}/`);
  say(
    'Type “That’s not my job. Please calm down.” into the reply. Close the browser or press Ctrl+C to end.',
  );
  const { promise, resolve: ended } = Promise.withResolvers<void>();
  running.browser.once('disconnected', () => ended());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended());
  await promise;
  await running.close();
}

/** On Linux a window needs a display server; elsewhere there always is one. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
