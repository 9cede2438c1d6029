import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inProject, ROOT } from './project.ts';

const require = createRequire(import.meta.url);

/** What a tool said and how it ended. */
export interface ToolResult {
  readonly code: number;
  readonly output: string;
}

/** The script behind a name in node_modules/.bin, so that it runs without a shell on every system. */
export function toolScript(packageName: string, bin = packageName): string {
  const manifest = inProject('node_modules', packageName, 'package.json');
  const { bin: bins } = require(manifest) as { bin: string | Record<string, string> };
  const script = typeof bins === 'string' ? bins : bins[bin];
  if (!script) throw new Error(`${packageName} has no program ${bin}`);
  return join(dirname(manifest), script);
}

/** Runs a tool of node_modules in the project with this Node and keeps all it says. Never throws. */
export function runTool(script: string, args: readonly string[]): Promise<ToolResult> {
  const { promise, resolve } = Promise.withResolvers<ToolResult>();
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    // What is kept is printed later, maybe into a file: no colours in it.
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
  child.on('close', (code) => resolve({ code: code ?? 1, output }));
  return promise;
}

/** Runs a tool of node_modules in the project with our own input and output; ends with its exit code. */
export function handOverTo(script: string, args: readonly string[]): void {
  const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' });
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  child.on('close', (code) => process.exit(code ?? 1));
}
