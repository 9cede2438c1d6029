import { readLists } from '../../engine/compile/read-lists.ts';
import type { PatternLists } from '../../engine/pattern/pattern-tree.ts';
import type { AuditScene } from './audit-scene.ts';
import type { IndexedPhrase } from './phrase-index.ts';
import { reachOf } from './says-way.ts';
import { type SpelledPhrase, spellPhrase, type Way } from './spelled-phrase.ts';

const lists = new WeakMap<AuditScene, PatternLists>();

/**
 * The phrase of its rule's own "unless" that stands within all that a phrase can say, so that it excuses every match;
 * the first where there are several. Undefined where none does, or that cannot be told for certain.
 */
export function silencingUnless(scene: AuditScene, { rule, spelled }: IndexedPhrase): string | undefined {
  const unless = scene.rules[rule]!.rule.unless;
  if (!unless || !spelled.ways) return undefined;
  const known = listsOf(scene);
  const excuses = unless.flatMap((source) => {
    const read = spellPhrase(source, known);
    return read?.items && !read.opens && !read.closes ? [{ source, read }] : [];
  });
  const found = spelled.ways.map((way) => excuses.find(({ read }) => standsIn(read, way)));
  return found.every((each) => each !== undefined) ? found[0]?.source : undefined;
}

function standsIn({ items }: SpelledPhrase, way: Way): boolean {
  return way.some((_, from) => reachOf(items!, way.slice(from)).size > 0);
}

function listsOf(scene: AuditScene): PatternLists {
  let read = lists.get(scene);
  if (!read) {
    read = readLists(scene.lists, []);
    lists.set(scene, read);
  }
  return read;
}
