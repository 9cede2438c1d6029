import { EDITOR_TOOLS } from '../../lib/draft/editor-tools.ts';
import type { DraftEditor } from '../../lib/draft/types.ts';
import { findFindings } from '../../lib/engine/check/find-findings.ts';
import { shippedDetails } from '../../lib/policy/shipped-details.ts';
import { ReviewWrites } from '../../lib/review/review-writes.ts';
import { runCommand } from '../../lib/review/run-command.ts';
import type { BringRewrite } from '../../lib/rewrite/rewrite-part.ts';
import { CardOpener } from './card-opener.ts';
import type { Kit } from './kit.ts';
import { wholeRules } from './rule-origins.ts';
import { countWrite } from './write-counts.ts';

/**
 * All that a frame needs once there is something to show or to write.
 * @param alive whether the extension can still be reached
 * @param rewrite brings what words sentences anew; null in a browser that has no model
 * @param isLoose drafts are texts of no case, on a page of ours
 */
export function openKit(alive: () => boolean, rewrite: BringRewrite | null = null, isLoose = false): Kit {
  const openers = new WeakMap<DraftEditor, CardOpener>();
  return {
    whole: wholeRules(shippedDetails),
    find: findFindings,
    tools: EDITOR_TOOLS,
    openWrites: (host) => new ReviewWrites(host),
    runCommand: async (review, editor, command) => {
      const outcome = await runCommand(review, editor, command);
      if (outcome !== null) countWrite(editor.kind, outcome.result);
      return outcome;
    },
    openCards: (deps) => void openers.set(deps.editor, new CardOpener({ ...deps, alive, rewrite, isLoose })),
    showCard: (editor, finding, then) => openers.get(editor)?.show(finding, then) ?? false,
  };
}
