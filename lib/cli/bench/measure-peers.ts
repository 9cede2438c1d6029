import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../engine/check.ts';
import { readText } from '../../engine/read-text.ts';
import type { RuleSet } from '../../engine/types.ts';
import { detectSteps } from '../../recovery/detect-steps.ts';
import type { PeerFigures, PeerRow } from './bench-result.ts';
import { floorOf, wordsOf } from './floor.ts';
import { type Effort, median, medianRatio, sampleTogether, type Task } from './measure.ts';
import { PEERS_FOLDER } from './peers/install-peers.ts';
import type { Peer, PeerSource } from './peers/peer.ts';
import { compile, sample, shipped } from './rule-sets.ts';
import { sampleReplies } from './sample-replies.ts';

/** Sets of replies at hand; a slow checker never meets one of them twice. */
const SETS = 64;

/** How long each checker may warm up. */
const WARM_UP_MS = 300;

/** A checker in the running: the first of all is ours, which the others are measured in. */
interface Runner {
  readonly row: PeerRow;
  readonly peer?: Peer | undefined;
}

/**
 * Ours, the floor and the peers on the same replies, in turns. A peer that does not run here says why.
 * @param sources may be empty, and then `problem` says why
 */
export async function measurePeers(
  sources: readonly PeerSource[],
  effort: Effort,
  problem?: string,
): Promise<PeerFigures> {
  const runners = [...ourRunners(), ...(await Promise.all(sources.map(load)))];
  const ready = runners.flatMap(({ row, peer }) => (peer ? [{ row, peer }] : []));
  const sets = Array.from({ length: SETS }, (_, nth) => sampleReplies(nth));
  const known = sets[0]!;
  for (const { peer } of ready) await warmUp(peer);
  const fresh = await sampleTogether(
    ready.map(({ peer }) => inTurn(peer, sets)),
    effort,
  );
  const again = await sampleTogether(
    ready.map(({ peer }) => inTurn(peer, [known])),
    effort,
  );
  const measured = new Map<PeerRow, Partial<PeerRow>>();
  for (const [nth, { row, peer }] of ready.entries()) {
    measured.set(row, { ...figuresOf(nth, fresh, again), flagged: await countAll(peer, known) });
    await peer.dispose?.();
  }
  const rows = runners.map(({ row }) => ({ ...row, ...measured.get(row) }));
  return { replies: known.length, characters: known.join('').length, problem, rows };
}

function figuresOf(nth: number, fresh: readonly number[][], again: readonly number[][]): Partial<PeerRow> {
  return {
    freshMicros: median(fresh[nth]!),
    againMicros: median(again[nth]!),
    freshRatio: medianRatio(fresh[nth]!, fresh[0]!),
    againRatio: medianRatio(again[nth]!, again[0]!),
  };
}

function ourRunners(): Runner[] {
  const words = wordsOf(shipped.rules.flatMap(({ phrases }) => phrases));
  const wording = checkerOf(shipped);
  return [
    { row: { name: 'Amend', what: `the ${shipped.rules.length} rules that ship` }, peer: wording },
    { row: { name: 'Amend', what: '10,000 sample rules' }, peer: checkerOf(sample(10_000)) },
    { row: { name: 'Amend', what: 'the rules that ship and the steps' }, peer: withSteps(shipped) },
    { row: { name: 'floor', what: 'words in a Map' }, peer: { count: (text) => floorOf(text, words) } },
  ];
}

function checkerOf(rules: RuleSet): Peer {
  const compiled = compile(rules, 'page');
  return { count: (text) => check(compiled, text).length };
}

function withSteps(rules: RuleSet): Peer {
  const compiled = compile(rules, 'page');
  return {
    count: (text) => {
      const reading = readText(text);
      detectSteps(reading);
      return check(compiled, reading).length;
    },
  };
}

async function load({ name, what, budget, load: bringUp }: PeerSource): Promise<Runner> {
  try {
    const peer = await bringUp();
    // One run before any is timed: what cannot run here is said, and never counted as fast.
    await peer.count('Just a short reply, to see that it works.');
    return { row: { name, version: versionOf(name), what, budget }, peer };
  } catch (error) {
    return { row: { name, what, budget, problem: `could not run here: ${firstLine(error)}` } };
  }
}

/** The version that is installed; undefined for what is no package. */
function versionOf(name: string): string | undefined {
  const manifest = join(PEERS_FOLDER, 'node_modules', name, 'package.json');
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}

/** Lets a checker learn what it learns once, from replies of which it meets none again; a slow one from fewer. */
async function warmUp(peer: Peer): Promise<void> {
  const end = performance.now() + WARM_UP_MS;
  for (let nth = SETS; nth < 2 * SETS && performance.now() < end; nth++)
    await countAll(peer, sampleReplies(nth));
}

/** Looks through a set of replies; the next set each time it is called. */
function inTurn(peer: Peer, sets: readonly (readonly string[])[]): Task {
  let turn = 0;
  return () => countAll(peer, sets[turn++ % sets.length]!);
}

// A plain loop where the peer answers at once: a promise for each reply would be our cost, not theirs.
function countAll(peer: Peer, replies: readonly string[], from = 0, before = 0): number | Promise<number> {
  let sum = before;
  for (let at = from; at < replies.length; at++) {
    const found = peer.count(replies[at]!);
    if (found instanceof Promise) return found.then((one) => countAll(peer, replies, at + 1, sum + one));
    sum += found;
  }
  return sum;
}
