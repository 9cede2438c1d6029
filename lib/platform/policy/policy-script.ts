import { browser } from '../browser.ts';
import type { PolicyWork } from './policy-work-here.ts';

/** What judges policies, with the engine and the packs: three times the worker's own script, and seldom needed. */
const SCRIPT = '/policy-work.js';
const KEY = Symbol.for('amend policy-work');

interface World {
  [KEY]?: PolicyWork;
  /** Of a service worker. */
  importScripts?: (address: string) => void;
  /** Firefox's worker is a page. */
  document?: Document;
}

const world = globalThis as unknown as World;

/** Leaves the work where `bringPolicyScript` finds it. Called by the script itself. */
export function leavePolicyWork(work: PolicyWork): void {
  world[KEY] = work;
}

/**
 * Lets a service worker bring the script later: it may only ever run scripts that it ran at its installation. Call it
 * in the worker's first turn.
 */
export function keepPolicyScript(): void {
  if (world.importScripts !== undefined) globalThis.addEventListener('install', () => runHere());
}

/** Runs the script in the worker unless it has already. Workers cannot `import()`. Throws where it does not come. */
export async function bringPolicyScript(): Promise<PolicyWork> {
  if (world[KEY] === undefined) await (world.importScripts === undefined ? runInDocument() : runHere());
  const work = world[KEY];
  if (work === undefined) throw new Error('The script left nothing');
  return work;
}

function runHere(): void {
  world.importScripts?.(addressOf());
}

function runInDocument(): Promise<void> {
  const { document } = world;
  if (document === undefined) throw new Error('Nowhere to run it');
  return new Promise((ready, fail) => {
    const script = document.createElement('script');
    script.src = addressOf();
    script.addEventListener('load', () => ready());
    script.addEventListener('error', () => fail(new Error('The script does not load')));
    document.head.append(script);
  });
}

const addressOf = () => browser.runtime.getURL(SCRIPT as never);
