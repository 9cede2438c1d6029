import { shippedPacks } from '../../lib/policy/shipped-packs.ts';
import { StudioServer } from '../../lib/policy/studio/studio-server.ts';
import { proveRecovery } from '../../lib/recovery/prove-recovery.ts';

// What takes long in the studio, off the page's thread. Its words are in lib/policy/studio/worker-protocol.ts.

/** A worker's own scope; its types would take the place of the page's. */
interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const server = new StudioServer({
  post: (answer) => scope.postMessage(answer),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  now: () => performance.now(),
  packs: shippedPacks,
  proveMore: proveRecovery,
});
scope.addEventListener('message', ({ data }) => void server.receive(data));
