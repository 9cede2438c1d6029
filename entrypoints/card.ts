import { defineUnlistedScript } from '#imports';
import { CardOpener } from '../components/overlay/card-opener.ts';
import { leaveKit } from '../components/overlay/kit-source.ts';
import { EDITOR_TOOLS } from '../lib/draft/editor-tools.ts';
import { shippedTexts } from '../lib/policy/shipped-texts.ts';

export default defineUnlistedScript(() =>
  leaveKit({ texts: shippedTexts, tools: EDITOR_TOOLS, openCards: (deps) => void new CardOpener(deps) }),
);
