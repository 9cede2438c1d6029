import { ROOT, type Target } from './project.ts';
import { runTool, type ToolResult, toolScript } from './tool.ts';

export type BuildMode = 'production' | 'testing';

/** Builds the extension for one browser; the result stands in `buildFolder(target, mode)`. */
export function buildExtension(target: Target, mode: BuildMode): Promise<ToolResult> {
  return runTool(toolScript('wxt'), ['build', '-b', target, '--mode', mode, '--level', 'warn']);
}

/** Builds and packs the extension for one browser, with the sources that Mozilla's review asks for. */
export function zipExtension(target: Target): Promise<ToolResult> {
  return runTool(toolScript('wxt'), ['zip', '-b', target, '--level', 'warn']);
}

/** Prints what a step said and throws when it failed, so that a command ends with its output. */
export async function must(step: Promise<ToolResult>, name: string): Promise<void> {
  const { code, output } = await step;
  if (code === 0) return;
  process.stderr.write(output.replaceAll(ROOT, ''));
  throw new Error(`${name} failed`);
}
