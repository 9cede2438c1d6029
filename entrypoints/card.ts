import { defineUnlistedScript } from '#imports';
import { CardOpener } from '../components/overlay/card-opener.ts';
import { leavePart } from '../components/overlay/late-part.ts';
import { wholeRules } from '../components/overlay/rule-origins.ts';
import { countWrite } from '../components/overlay/write-counts.ts';
import { EDITOR_TOOLS } from '../lib/draft/editor-tools.ts';
import { findFindings } from '../lib/engine/check/find-findings.ts';
import { isConnected } from '../lib/platform/ask.ts';
import { shippedDetails } from '../lib/policy/shipped-details.ts';
import { ReviewWrites } from '../lib/review/review-writes.ts';
import { runCommand } from '../lib/review/run-command.ts';

export default defineUnlistedScript(() =>
  leavePart('kit', {
    whole: wholeRules(shippedDetails),
    find: findFindings,
    tools: EDITOR_TOOLS,
    openWrites: (host) => new ReviewWrites(host),
    runCommand: async (review, editor, command) => {
      const outcome = await runCommand(review, editor, command);
      if (outcome !== null) countWrite(editor.kind, outcome.result);
      return outcome;
    },
    openCards: (deps) => void new CardOpener({ ...deps, alive: isConnected }),
  }),
);
