import { defineUnlistedScript } from '#imports';
import { mightBeComposer } from '../lib/draft/might-be-composer.ts';

// Stands in every frame of every known page, so it is bare: no polyfill, no timer, no observer, no node.
interface Runtime {
  readonly id?: string;
  sendMessage(message: { kind: 'bring-composer' }): Promise<unknown>;
}
interface World {
  readonly browser?: { readonly runtime?: Runtime };
  readonly chrome?: { readonly runtime?: Runtime };
  /** The runtime of the loader that already listens in this frame; dead after an update. */
  amendLoader?: Runtime;
}

export default defineUnlistedScript(() => {
  const world = globalThis as unknown as World;
  const runtime = (world.browser ?? world.chrome)?.runtime;
  if (!runtime?.id || world.amendLoader?.id) return;
  world.amendLoader = runtime;
  let asking = false;

  const look = (target: EventTarget | null | undefined) => {
    if (!runtime.id) stop();
    else if (!asking && mightBeComposer(target)) void ask();
  };
  const ask = async () => {
    asking = true;
    try {
      const answer = (await runtime.sendMessage({ kind: 'bring-composer' })) as
        | { ok?: boolean; value?: { brought?: boolean } }
        | undefined;
      if (answer?.ok && answer.value?.brought) stop();
    } catch {
      // The worker did not answer: the next focus asks again.
    }
    asking = false;
  };
  const onFocus = (event: FocusEvent) => look(event.composedPath()[0]);
  const stop = () => {
    removeEventListener('focusin', onFocus, true);
    if (world.amendLoader === runtime) delete world.amendLoader;
  };
  addEventListener('focusin', onFocus, true);
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  look(focused);
});
