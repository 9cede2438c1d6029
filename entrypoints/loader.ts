import { defineUnlistedScript } from '#imports';
import { startScout, type Wish } from '../components/overlay/scout.ts';
import { openRoot } from '../lib/platform/open-root.ts';

// Stands in every frame of every known page, so it is bare: no polyfill, no timer, no observer, no node.
interface Runtime {
  readonly id?: string;
  sendMessage(message: { kind: Wish }): Promise<{ ok?: boolean; value?: { brought?: boolean } } | undefined>;
}
interface World {
  readonly browser?: { readonly runtime?: Runtime };
  readonly chrome?: { readonly runtime?: Runtime };
}

export default defineUnlistedScript(() => {
  const { browser, chrome } = globalThis as unknown as World;
  const runtime = (browser ?? chrome)?.runtime;
  if (!runtime?.id) return;
  startScout({
    alive: () => runtime.id !== undefined,
    async ask(kind) {
      const answer = await runtime.sendMessage({ kind });
      return answer?.ok === true && answer.value?.brought === true;
    },
    openRoot,
  });
});
