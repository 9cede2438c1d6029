import { readLists } from '../../engine/compile/read-lists.ts';
import type { PatternLists } from '../../engine/pattern/pattern-tree.ts';
import type { AuditScene } from './audit-scene.ts';
import type { IndexedPhrase } from './phrase-index.ts';
import { isSecondHalf, reachOf } from './says-way.ts';
import { type SpelledPhrase, spellPhrase, type Way } from './spelled-phrase.ts';

const lists = new WeakMap<AuditScene, PatternLists>();

/** What of a rule's own "unless" stands within all that a phrase can say. */
export interface Silencing {
  /** As it is written; the first where there are several. */
  readonly unless: string;
  /** False where it is one word of several: alone in quote marks, as in `that is "my" job`, it excuses nothing. */
  readonly isSure: boolean;
}

/** What excuses every match of a phrase; undefined where nothing does, or that cannot be told for certain. */
export function silencingUnless(scene: AuditScene, { rule, spelled }: IndexedPhrase): Silencing | undefined {
  const unless = scene.rules[rule]!.rule.unless;
  if (!unless || !spelled.ways) return undefined;
  const known = listsOf(scene);
  const excuses = unless.flatMap((source): Excuse[] => {
    const read = spellPhrase(source, known);
    return read?.items && !read.opens && !read.closes ? [{ source, read }] : [];
  });
  const found = spelled.ways.map((way) => bestIn(excuses, way));
  if (found.length === 0 || found.some((each) => each === undefined)) return undefined;
  return { unless: found[0]!.unless, isSure: found.every((each) => each!.isSure) };
}

interface Excuse {
  readonly source: string;
  readonly read: SpelledPhrase;
}

function bestIn(excuses: readonly Excuse[], way: Way): Silencing | undefined {
  const there = excuses.filter(({ read }) => standsIn(read, way));
  const sure = there.find(({ read }) => way.length === 1 || isLong(read));
  const best = sure ?? there[0];
  return best && { unless: best.source, isSure: sure !== undefined };
}

function isLong({ ways }: SpelledPhrase): boolean {
  return ways?.every((way) => way.length > 1) ?? false;
}

/** Whether it stands within the way however its words are written: in a contraction, only whole words are met. */
function standsIn({ items }: SpelledPhrase, way: Way): boolean {
  return way.some((word, from) => {
    if (from > 0 && isSecondHalf(word)) return false;
    const ends = reachOf(items!, way.slice(from));
    return [...ends].some((end) => from + end === way.length || !isSecondHalf(way[from + end]));
  });
}

function listsOf(scene: AuditScene): PatternLists {
  let read = lists.get(scene);
  if (!read) {
    read = readLists(scene.lists, []);
    lists.set(scene, read);
  }
  return read;
}
