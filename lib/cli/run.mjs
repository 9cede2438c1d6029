#!/usr/bin/env node
/**
 * The one door to every command: `node lib/cli/run.mjs SCRIPT ARGS…`.
 * Plain JavaScript for Node 20.19 with nothing installed, because it is what runs first on a bare checkout:
 * it installs what is missing and hands over to `lib/cli/SCRIPT` under a Node that reads TypeScript.
 */
import { spawn } from 'node:child_process';
import module from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled } from './setup/install.mjs';
import { isAtLeast, OLDEST_NODE, READS_TYPESCRIPT } from './setup/node-version.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

/** Ends with one line that says what is wrong and what to do. */
function stop(line, code = 1) {
  process.stderr.write(`amend: ${line}\n`);
  process.exit(code);
}

/** Runs the script in a child under the Node that came with the dependencies, with our flags; its exit is ours. */
function runUnderInstalledNode(script, args) {
  const node = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const child = spawn(node, [...process.execArgv, script, ...args], { stdio: 'inherit' });
  const pass = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  child.on('error', (error) =>
    stop(`could not start the installed Node (${error.message}); delete node_modules and run again`),
  );
  child.on('exit', (code, signal) => {
    for (const each of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(each, pass);
    if (signal) process.kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
}

const [name, ...args] = process.argv.slice(2);
if (!isAtLeast(process.versions.node, OLDEST_NODE))
  stop(`Node ${process.versions.node} is too old; install Node ${OLDEST_NODE} or later`);
if (!name) stop('which script? node lib/cli/run.mjs SCRIPT ARGS…', 2);

const problem = ensureInstalled(root);
if (problem) stop(problem);

// The tools that commands start must find the installed Node before the system's.
process.env.PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);

const script = resolve(here, name);
if (isAtLeast(process.versions.node, READS_TYPESCRIPT)) {
  // TypeScript once stripped of its types is kept: half the start, and a third less memory.
  module.enableCompileCache?.(join(root, '.cache/compiled'));
  process.argv = [process.execPath, script, ...args];
  await import(pathToFileURL(script).href);
} else {
  runUnderInstalledNode(script, args);
}
