import { type FieldWords, WORD_FLAGS } from '../draft/composer-hints.ts';
import type { CaseRef, PageSite } from '../draft/types.ts';
import { type SendGuard, USUAL_GUARD } from '../policy/managed/send-guard.ts';
import { callFromPage } from './page-call.ts';
import { WORD_NAMES } from './page-shapes.ts';

/** Where a frame stands, as the worker last told it: pages carry no list of products. */
export interface SiteHere {
  /** The products this frame may be of, in the order in which they are to be tried. */
  readonly sites: () => readonly PageSite[];
  /** The case of the page around a frame of another origin; null anywhere else. */
  readonly outerCase: () => CaseRef | null;
  /** By which fields say what they are for. */
  readonly words: () => FieldWords;
  /** The kinds of editors that are switched off here. */
  readonly offKinds: () => readonly string[];
  /** When replies are held back. */
  readonly guard: () => SendGuard;
  /** Asks anew, after the tab went somewhere or a switch was turned. Never throws; without an answer it stays as it was. */
  ask(): Promise<void>;
}

/** Only product and case cross: the address of the page around stays with the worker. Nothing was asked yet. */
export function siteHere(isInForeignPage: boolean): SiteHere {
  let sites: readonly PageSite[] = [];
  let outerCase: CaseRef | null = null;
  let offKinds: readonly string[] = [];
  let guard = USUAL_GUARD;
  let words = wordsOf({});
  return {
    sites: () => sites,
    outerCase: () => (isInForeignPage ? outerCase : null),
    offKinds: () => offKinds,
    guard: () => guard,
    words: () => words,
    async ask() {
      const answer = await callFromPage('site-here', {});
      if (!answer.ok) return;
      ({ sites, outerCase, offKinds, guard } = answer.value);
      words = wordsOf(answer.value.words);
    },
  };
}

/** Without an answer no words tell anything: a field is then judged by what it is. */
function wordsOf(sources: Partial<FieldWords<string>>): FieldWords {
  const entries = WORD_NAMES.map((name) => [name, new RegExp(sources[name] ?? '(?!)', WORD_FLAGS)]);
  return Object.fromEntries(entries) as unknown as FieldWords;
}
