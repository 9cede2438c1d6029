import type { ReviewState } from '../review/types.ts';
import { browser } from './browser.ts';
import { MAX_ID } from './message-limits.ts';
import { caseShape } from './message-shapes.ts';
import { z } from './schema.ts';

/** More than anybody opens in one page. */
const MOST_DRAFTS = 50;
const count = z.int().check(z.nonnegative());
const id = z.string().check(z.maxLength(MAX_ID));

const draftCounts = z.object({
  /** Its kind of editor, for the switch. */
  editorKind: id,
  siteName: z.string(),
  isNote: z.boolean(),
  isEmpty: z.boolean(),
  /** A fault of ours ended the checking. */
  isStopped: z.boolean(),
  findings: z.object({ block: count, warn: count, hint: count }),
  /** How many places wait for the agent's own words. */
  slots: count,
  caseRef: z.nullable(caseShape),
  steps: z.array(z.object({ stepId: id, level: z.enum(['absent', 'weak', 'strong']) })),
});

const frameCounts = z.object({
  /** The caret is in this frame, not in one that stands in it. */
  isFocused: z.boolean(),
  drafts: z.array(draftCounts).check(z.maxLength(MOST_DRAFTS)),
});

/** How one draft of a tab stands, in states and counts: no word of it. */
export type DraftCounts = z.infer<typeof draftCounts>;

/**
 * How the drafts of a tab stand, the one that was worked on last first. They are counted in the tab's own frames, once:
 * nothing is brought there for it, and nothing goes on listening. Never throws; none where the browser does not let us.
 */
export async function draftsIn(tabId: number): Promise<readonly DraftCounts[]> {
  try {
    const target = { tabId, allFrames: true };
    const frames = await browser.scripting.executeScript({ target, func: countDrafts });
    const counted = frames.flatMap(({ result }) => {
      const parsed = z.safeParse(frameCounts, result);
      return parsed.success ? [parsed.data] : [];
    });
    return counted
      .toSorted((one, other) => Number(other.isFocused) - Number(one.isFocused))
      .flatMap(({ drafts }) => drafts.toReversed());
  } catch {
    return [];
  }
}

/** Runs in each frame, beside our scripts, where the page cannot reach; must not refer to anything outside itself. */
function countDrafts(): unknown {
  const world = globalThis as unknown as Record<symbol, (() => readonly ReviewState[]) | undefined>;
  const states = world[Symbol.for('amend drafts')]?.() ?? [];
  const active = document.activeElement;
  return {
    isFocused: active !== null && active !== document.body && !/^i?frame$/.test(active.localName),
    drafts: states.map((state) => {
      const of = (severity: string) => state.findings.filter((found) => found.severity === severity).length;
      const isInPart = state.skipped.some(({ kind }) => kind === 'unseen');
      return {
        editorKind: state.editorKind,
        siteName: state.siteName,
        isNote: state.where === 'note',
        isEmpty: state.text.trim() === '' && !isInPart,
        isStopped: state.failed === true,
        findings: { block: of('block'), warn: of('warn'), hint: of('hint') },
        slots: state.slots.length,
        caseRef: state.caseRef && { site: state.caseRef.site, id: state.caseRef.id },
        steps: state.steps.map(({ stepId, level }) => ({ stepId, level })),
      };
    }),
  };
}
