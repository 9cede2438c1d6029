import type { Bench } from './bench.ts';

/** What Amend has put into the page: by kind, how many. */
export type Held = Readonly<Record<string, number>>;

/** Every listener of ours ends with a signal, so a signal that is still there tells of listeners that are. */
const KINDS = ['MutationObserver', 'ResizeObserver', 'AbortSignal'] as const;

/** What can be seen of ours by the page itself. */
export function heldInPage({ page }: Bench): Promise<Held> {
  return page.evaluate(() => ({
    nodes: document.documentElement.children.length,
    cards: document.querySelectorAll('amend-card').length,
    sheets: document.adoptedStyleSheets.length,
    highlighted: [...(CSS.highlights?.values() ?? [])].reduce((sum, highlight) => sum + highlight.size, 0),
  }));
}

/**
 * Asks Chromium what the world in which extensions run still holds after its garbage was collected. Firefox has no
 * door for that, so nothing is known of it there.
 */
export async function heldInOwnWorld(bench: Bench): Promise<Held> {
  if (bench.browser !== 'chromium') return {};
  const devtools = await bench.devtools();
  const contextId = await bench.ownWorld();
  const objectGroup = 'held';
  const root = { expression: 'Object.prototype', contextId, objectGroup };
  const { result } = await devtools.send('Runtime.evaluate', root);
  const prototypeObjectId = result.objectId ?? '';
  // Collects the garbage several times over, which is dear: so all kinds are counted in one go.
  const { objects } = await devtools.send('Runtime.queryObjects', { prototypeObjectId, objectGroup });
  const counted = await devtools.send('Runtime.callFunctionOn', {
    functionDeclaration: String(countKinds),
    objectId: objects.objectId ?? '',
    arguments: [{ value: KINDS }],
    returnByValue: true,
  });
  await devtools.send('Runtime.releaseObjectGroup', { objectGroup });
  return counted.result.value as Held;
}

/** Runs in Amend's world, over everything that is in it. */
function countKinds(this: readonly object[], kinds: readonly string[]): Held {
  const held = Object.fromEntries(kinds.map((kind) => [kind, 0]));
  for (const one of this) {
    if (Object.hasOwn(one, 'constructor')) continue;
    const kind = Object.prototype.toString.call(one).slice(8, -1);
    if (kind in held) held[kind] = (held[kind] ?? 0) + 1;
  }
  return held;
}
