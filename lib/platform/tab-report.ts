import { browser } from './browser.ts';
import { knownSiteOf } from './known-sites.ts';
import { isRecord } from './shape.ts';
import { type Site, siteAt } from './site-access.ts';

/** Frames beyond these are only counted. */
const MOST_FRAMES = 30;
const KIND = /^[a-z0-9-]{1,40}$/;
const RESULTS = ['done', 'stale', 'unsupported', 'spoiled'] as const;
/** The scripts that Amend may have in a frame. */
const PARTS = [
  ...['loader', 'composer', 'card', 'steps', 'expressions'],
  ...['customer', 'tone', 'promises', 'hold'],
] as const;

/** How Amend stands in one tab, in lines for a report: site by its id, states and counts. No address, no word of the page. */
export async function tabLines(tabId: number, editorKinds: readonly string[]): Promise<string[]> {
  const url = await addressOf(tabId);
  const site = await siteAt(url);
  const editors = editorKinds.filter((kind) => KIND.test(kind));
  return [
    `This tab: ${nameOf(site, url)}, ${site.access}, ${stateOf(site)}`,
    `Editors in use: ${editors.length === 0 ? 'none' : editors.join(', ')}`,
    ...(await frameLines(tabId)),
  ];
}

async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}

function nameOf({ access }: Site, url: string | undefined): string {
  if (url === undefined) return 'address not told';
  return knownSiteOf(url)?.id ?? (access === 'granted' ? 'a site that was added' : 'no known site');
}

function stateOf({ off, offKinds, keptOn }: Site): string {
  if (off?.by !== undefined) return 'off by a policy';
  if (keptOn !== undefined) return 'kept on by a policy';
  if (off) return off.until === undefined ? 'off for good' : 'off until a time';
  const kinds = offKinds.map(({ kind }) => kind);
  return kinds.length === 0 ? 'on' : `on, but off in ${kinds.join(', ')}`;
}

async function frameLines(tabId: number): Promise<string[]> {
  try {
    const target = { tabId, allFrames: true };
    const frames = await browser.scripting.executeScript({ target, func: lookAtFrame });
    const lines = frames
      .slice(0, MOST_FRAMES)
      .map(({ result }, at) => `  Frame ${at + 1}: ${frameLine(result)}`);
    return frames.length > MOST_FRAMES
      ? [...lines, `  and ${frames.length - MOST_FRAMES} more frames`]
      : lines;
  } catch {
    return ['  Frames: out of reach'];
  }
}

/**
 * Runs in each frame, beside our scripts, where the page cannot reach; nothing from around it goes with it. The names
 * are those under which loader, composer and its parts leave themselves.
 */
function lookAtFrame(): unknown {
  const world = globalThis as unknown as Record<string | symbol, unknown>;
  const run = world[Symbol.for('amend composer')] as { life: AbortController } | undefined;
  const has = (name: string) => world[Symbol.for(`amend ${name}`)] !== undefined;
  return {
    loader: (world.amendLoader as { alive(): boolean } | undefined)?.alive() === true,
    composer: run !== undefined && !run.life.signal.aborted,
    card: has('kit'),
    steps: has('steps'),
    expressions: has('expressions'),
    customer: has('customer'),
    tone: has('tone'),
    promises: has('promises'),
    hold: has('hold'),
    writes: world[Symbol.for('amend writes')] ?? {},
  };
}

function frameLine(facts: unknown): string {
  if (!isRecord(facts)) return 'no answer';
  const parts = PARTS.filter((part) => facts[part] === true);
  const writes = isRecord(facts.writes) ? Object.entries(facts.writes).flatMap(writesLine) : [];
  return [parts.length === 0 ? 'nothing of Amend' : parts.join(', '), ...writes].join('; ');
}

function writesLine([kind, counts]: [string, unknown]): string[] {
  if (!KIND.test(kind) || !isRecord(counts)) return [];
  const said = RESULTS.map((result) => [counts[result], result] as const).filter(([count]) =>
    Number.isSafeInteger(count),
  );
  return said.length === 0 ? [] : [`written in ${kind}: ${said.map((pair) => pair.join(' ')).join(', ')}`];
}
