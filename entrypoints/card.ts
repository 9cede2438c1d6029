import { defineUnlistedScript } from '#imports';
import { latePart, leavePart } from '../components/overlay/late-part.ts';
import { openKit } from '../components/overlay/open-kit.ts';
import { isConnected } from '../lib/platform/ask.ts';
import { askForRewrite } from '../lib/platform/bring-rewrite.ts';
import { type ModelHost, mayHaveModel } from '../lib/platform/on-device-model.ts';

export default defineUnlistedScript(() => {
  const isModelled = mayHaveModel(globalThis as ModelHost);
  const rewrite = isModelled ? latePart('rewrite', askForRewrite) : null;
  leavePart('kit', openKit(isConnected, rewrite));
});
