import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from '../browsers/ensure-browsers.ts';
import { forgetRuns } from '../editors/matrix-run.ts';
import { type BuildMode, buildExtension, zipExtension } from '../setup/builds.ts';
import { ensureEditorPages } from '../setup/editor-pages.ts';
import { whyNoPolicyFiles } from '../setup/policy-files.ts';
import { inProject } from '../setup/project.ts';
import { runTool, type ToolResult, toolScript } from '../setup/tool.ts';
import type { Step } from './run-steps.ts';
import { NONE, tallyOf } from './tally.ts';

/** The steps behind a word of `verify.ts`, or null where there is no such word. */
export function stepsOf(wanted: string): readonly Step[] | null {
  const browserRuns = [
    ensureBrowsers,
    buildBoth('testing'),
    editorPages,
    testsOf('e2e'),
    testsOf('editors'),
    editorMatrix,
    managedTests(),
  ];
  if (wanted === 'quick') return [...sourceChecks, ...packageChecks];
  if (wanted === 'all') return [...sourceChecks, ...packageChecks, ...browserRuns];
  if (wanted === 'e2e') return [buildBoth('production'), ...browserRuns];
  if (wanted === 'screenshots')
    return [buildBoth('production'), ensureBrowsers, buildBoth('testing'), screenshots];
  return null;
}

const ensureBrowsers: Step = {
  name: 'Chromium and Firefox are there',
  async run() {
    const paths = [await ensureBrowser('chromium'), await ensureBrowser('firefox')];
    return { code: 0, output: paths.join('\n') };
  },
};

/** Their types are checked here, not with the rest: what they import is only there now. */
const editorPages: Step = {
  name: 'a page for each editor',
  async run() {
    await ensureEditorPages();
    return runTool(toolScript('typescript', 'tsc'), ['-p', 'tests/e2e/editors']);
  },
};

/** Reads what the editors' tests saw just now. */
const editorMatrix: Step = {
  name: 'the page of editors says what was seen',
  run: () => runTool(inProject('lib/cli/editor-matrix.ts'), []),
};

/** Not part of a run where nobody allowed it; the run says so. */
function managedTests(): Step {
  const why = whyNoPolicyFiles();
  if (why === null) return testsOf('managed');
  return {
    name: `managed tests are not part of this run: ${why}`,
    run: async () => ({ code: 0, output: '' }),
  };
}

const screenshots: Step = {
  name: 'screenshots',
  run: () => runTool(inProject('tests/screenshots/make.ts'), []),
};

const sourceChecks: readonly Step[] = [
  tool('format and lint', toolScript('@biomejs/biome', 'biome'), ['ci', '.']),
  tool('WXT types', toolScript('wxt'), ['prepare', '--level', 'warn']),
  tool('types', toolScript('typescript', 'tsc'), ['-p', 'tsconfig.json']),
  tool('types of the engine, alone', toolScript('typescript', 'tsc'), ['-p', 'tsconfig.engine.json']),
  testsOf('unit'),
];

const packageChecks: readonly Step[] = [
  {
    name: 'packages for both browsers',
    run: () => inTurn([() => zipExtension('chrome'), () => zipExtension('firefox')]),
  },
  testsOf('build'),
];

function tool(name: string, script: string, args: readonly string[]): Step {
  return { name, run: () => runTool(script, args) };
}

function buildBoth(mode: BuildMode): Step {
  const run = () => inTurn([() => buildExtension('chrome', mode), () => buildExtension('firefox', mode)]);
  return { name: `${mode} builds`, run };
}

async function inTurn(runs: readonly (() => Promise<ToolResult>)[]): Promise<ToolResult> {
  let output = '';
  for (const run of runs) {
    const result = await run();
    output += result.output;
    if (result.code !== 0) return { code: result.code, output };
  }
  return { code: 0, output };
}

/** The tests of the Vitest projects whose names begin so; a run that leaves no report counts as failed. */
function testsOf(project: 'unit' | 'build' | 'e2e' | 'editors' | 'managed'): Step {
  const report = inProject('.output/reports', `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name: `${project} tests`,
    async run() {
      mkdirSync(inProject('.output/reports'), { recursive: true });
      rmSync(report, { force: true });
      if (project === 'editors') forgetRuns(inProject('.output/reports'));
      const result = await runTool(toolScript('vitest'), ['run', '--project', `${project}*`, ...reporters]);
      return { ...result, tally: readTally(report) };
    },
  };
}

function readTally(report: string) {
  try {
    return tallyOf(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return NONE;
  }
}
