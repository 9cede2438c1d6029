import { defineUnlistedScript } from '#imports';
import { CardOpener } from '../components/overlay/card-opener.ts';
import { leavePart } from '../components/overlay/late-part.ts';
import { EDITOR_TOOLS } from '../lib/draft/editor-tools.ts';
import { shippedTexts } from '../lib/policy/shipped-texts.ts';

export default defineUnlistedScript(() =>
  leavePart('kit', {
    texts: shippedTexts,
    tools: EDITOR_TOOLS,
    openCards: (deps) => void new CardOpener(deps),
  }),
);
