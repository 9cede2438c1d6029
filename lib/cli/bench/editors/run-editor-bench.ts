import { readdirSync } from 'node:fs';
import { ensureBrowser } from '../../browsers/ensure-browsers.ts';
import { launch, type RunningBrowser } from '../../browsers/launch.ts';
import type { Io } from '../../commands/io.ts';
import { type DemoServer, startDemoServer } from '../../demo-server.ts';
import { buildExtension, must } from '../../setup/builds.ts';
import { ensureEditorPages } from '../../setup/editor-pages.ts';
import { buildFolder } from '../../setup/project.ts';
import { editorReport, type Unmeasured } from './editor-report.ts';
import { type EditorRow, measureEditor, type TypingEffort } from './measure-editor.ts';
import { openDraft } from './typed-page.ts';

const FULL: TypingEffort = { characters: 20_000, keys: 60, runs: 5, phrases: 20 };
const QUICK: TypingEffort = { characters: 20_000, keys: 30, runs: 1, phrases: 3 };

/** Neither is a place for a long draft that Amend reads: a one-line field, and a surface that it leaves alone. */
const NOT_TYPED_IN = ['input', 'monaco'];

/**
 * Measures what a key costs in each editor with Amend and without, in Chromium, and prints the figures.
 * @returns whether every editor could be measured
 */
export async function runEditorBench(
  wanted: { readonly quick: boolean; readonly json: boolean; readonly only: readonly string[] },
  io: Pick<Io, 'stdout' | 'stderr'>,
): Promise<boolean> {
  const folder = await ensureEditorPages();
  await must(buildExtension('chrome', 'production'), 'building for chrome');
  const ids = readdirSync(folder).filter((id) => !NOT_TYPED_IN.includes(id));
  const server = await startDemoServer(0, [folder]);
  const running = await launch('chromium', {
    program: await ensureBrowser('chromium'),
    extension: buildFolder('chrome'),
    headless: true,
  });
  const rows: EditorRow[] = [];
  const unmeasured: Unmeasured[] = [];
  try {
    for (const id of ids.filter((id) => wanted.only.length === 0 || wanted.only.includes(id))) {
      io.stderr.write(`amend: typing in ${id}\n`);
      try {
        rows.push(await measureOne(running, server, id, wanted.quick ? QUICK : FULL));
      } catch (error) {
        // One editor that cannot be typed in must not cost the figures of the others.
        unmeasured.push({ editor: id, reason: (error as Error).message });
      }
    }
    const result = { rows, unmeasured };
    io.stdout.write(wanted.json ? `${JSON.stringify(result, null, 2)}\n` : editorReport(rows, unmeasured));
    return unmeasured.length === 0;
  } finally {
    await running.close();
    await server.close();
  }
}

async function measureOne(
  { browser }: RunningBrowser,
  server: DemoServer,
  id: string,
  effort: TypingEffort,
): Promise<EditorRow> {
  const open = async (origin: string) => {
    const page = await browser.newPage();
    await page.goto(`${origin}/${id}/`);
    await page.bringToFront();
    return openDraft(page, effort.characters);
  };
  // The same page under a name that Amend has no permission for.
  const bare = await open(server.origin.replace('demo.amend.localhost', 'localhost'));
  const amended = await open(server.origin);
  try {
    return await measureEditor(id, bare, amended, effort);
  } finally {
    await bare.page.close();
    await amended.page.close();
  }
}
