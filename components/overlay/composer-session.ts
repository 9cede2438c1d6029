import type { FieldWords } from '../../lib/draft/composer-hints.ts';
import { createEditor } from '../../lib/draft/create-editor.ts';
import type { Place } from '../../lib/draft/find-composer.ts';
import { audienceOf } from '../../lib/draft/sites/audience.ts';
import { caseOf, isAside, siteIn } from '../../lib/draft/sites/site-of.ts';
import type { ToolSource } from '../../lib/draft/tools.ts';
import type { CaseRef, DraftEditor, PageSite } from '../../lib/draft/types.ts';
import { mayHoldOther } from '../../lib/engine/language/may-hold-other.ts';
import { compilePhrases } from '../../lib/engine/phrase-set.ts';
import { readText } from '../../lib/engine/read-text.ts';
import type { SendGuard } from '../../lib/policy/managed/send-guard.ts';
import type { SentPromises } from '../../lib/recovery/follow-up.ts';
import type { Analysis } from '../../lib/review/analysis.ts';
import { heldBack, type Showing } from '../../lib/review/held-back.ts';
import type { Ignored } from '../../lib/review/ignored.ts';
import { windowSchedule } from '../../lib/review/schedule.ts';
import { createReview } from '../../lib/review/session.ts';
import type { Review, ReviewState } from '../../lib/review/types.ts';
import type { RuleOrigin } from '../card/card-view.ts';
import type { CardSlot } from './card-opener.ts';
import type { ComposerParts } from './composer-parts.ts';
import type { Kit } from './kit.ts';
import type { LanguagesHere } from './language-part.ts';
import type { LatePart } from './late-part.ts';
import { lateRecovery } from './late-recovery.ts';
import { outermost, pageAddress } from './page-address.ts';

/** What all composers of a page share. */
export interface ComposerWorld {
  readonly view: Window;
  /** The products whose page this may be. */
  readonly sites: () => readonly PageSite[];
  readonly words: () => FieldWords;
  /** When replies are held back. */
  readonly guard: () => SendGuard;
  readonly analysis: Analysis;
  /** The languages of drafts but for English; null until a draft may hold any. */
  readonly languages: () => LanguagesHere | null;
  readonly ignored: Ignored;
  readonly slot: CardSlot;
  readonly parts: ComposerParts;
  /** The case of the page around this frame, where that is another origin's; null where nobody knows. */
  readonly outerCase: () => CaseRef | null;
  readonly originOf: (ruleId: string) => RuleOrigin | null;
  readonly publish: (state: ReviewState) => void;
  /** Told of each reply to a customer that went out. False where nobody heard it. */
  readonly replied: (sent: SentPromises) => Promise<boolean>;
  /** The way to the worker, for what is brought later; none in a page of ours. */
  readonly reach?: object;
  readonly onFault: (error: unknown) => void;
}

/** One composer with its editor, its review and its card. */
export interface ComposerSession {
  readonly draftId: string;
  readonly element: HTMLElement;
  readonly editor: DraftEditor;
  readonly review: Review;
  /** Ends with the session: what watches for it must go with it. */
  readonly signal: AbortSignal;
  dispose(): void;
}

/** Starts to look after one composer, until it is disposed. */
export function openSession(element: HTMLElement, world: ComposerWorld): ComposerSession {
  const life = new AbortController();
  const { signal } = life;
  const { slot, originOf, analysis, onFault } = world;
  const { kit: kits, steps, customer, tone, promises, hold, language } = world.parts;
  const { site } = placeOf(world);
  const where = () => audienceOf(placeOf(world), element);
  const schedule = windowSchedule(element.ownerDocument.defaultView ?? world.view);
  const caseRef = followCase(element, world);
  const editor = createEditor(element, toolsOf(kits), site);
  const draftId = crypto.randomUUID();
  const review = createReview({
    draftId,
    editor,
    check: heldBack(analysis, kitAndHold(world)),
    recovery: lateRecovery(steps, {
      ...{ editor, element, caseRef, where, schedule, onFault, signal },
      replied: world.replied,
      languages: world.languages,
      ...{ guard: world.guard, review: () => review, check: analysis.check, kit: kits, originOf },
      reach: world.reach,
      ...{ engine: { compilePhrases, readText, mayHoldOther }, customer, language, tone, promises, hold },
      site: () => placeOf(world).site,
      readDraft: analysis.read,
      refresh: () => review.refresh(),
    }),
    writes: (host) => kits.now?.openWrites(host) ?? null,
    caseRef,
    where,
    siteName: site?.name ?? pageAddress(world.view)?.hostname ?? '',
    publish: world.publish,
    schedule,
    ignored: world.ignored,
    onFault,
    signal,
  });
  world.view.addEventListener('pagehide', () => review.gone(), { signal });
  kits.whenThere((kit) => kit.openCards({ editor, review, slot, originOf, signal, analysis }), signal);
  const dispose = () => {
    life.abort();
    editor.dispose();
  };
  return { draftId, element, editor, review, signal, dispose };
}

/** What may be held is on its way to be shown: whoever sends it next is not to be quicker than what holds it. */
function kitAndHold({ parts: { kit, hold }, guard }: ComposerWorld): Showing {
  return {
    get now() {
      return kit.now;
    },
    bring: () => {
      if (guard().mode !== 'off') void hold.bring();
      return kit.bring();
    },
  };
}

/** What is known of the page that the composers of this frame stand in. */
export function placeOf({ view, sites, words }: Pick<ComposerWorld, 'view' | 'sites' | 'words'>): Place {
  return { site: siteIn(outermost(view).document, sites()), words: words() };
}

/** Tells a composer's case now. One that waits out of sight keeps its own: the address is another's meanwhile. */
function followCase(element: HTMLElement, world: ComposerWorld): () => CaseRef | null {
  let last: CaseRef | null = null;
  return () => {
    const { site } = placeOf(world);
    const address = pageAddress(world.view);
    if (last === null || site === null || !isAside(site, element))
      last = world.outerCase() ?? (site && address && caseOf(site, address, element));
    return last;
  };
}

function toolsOf(kits: LatePart<Kit>): ToolSource {
  return {
    get now() {
      return kits.now?.tools ?? null;
    },
    bring: async () => (await kits.bring())?.tools ?? null,
  };
}
