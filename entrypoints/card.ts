import { defineUnlistedScript } from '#imports';
import { latePart, leavePart } from '../components/overlay/late-part.ts';
import { openKit } from '../components/overlay/open-kit.ts';
import { isConnected } from '../lib/platform/ask.ts';
import { askForRewrite } from '../lib/platform/bring-rewrite.ts';
import { type ModelHost, mayHaveModel } from '../lib/platform/on-device-model.ts';

export default defineUnlistedScript(() => {
  // Asked for each card anew: a policy may have taken it back since.
  const part = latePart('rewrite', askForRewrite);
  const rewrite = async () => ((await askForRewrite()) ? part.now : null);
  leavePart('kit', openKit(isConnected, mayHaveModel(globalThis as ModelHost) ? rewrite : null));
});
