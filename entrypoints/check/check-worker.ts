import { CheckServer } from '../../lib/macros/check-server.ts';
import { checkByRules } from '../../lib/macros/rules-check.ts';
import type { CheckRequest } from '../../lib/macros/worker-protocol.ts';

const { port1, port2 } = new MessageChannel();

/** A turn of the event loop: messages that wait come in. A timer would wait longer each time. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

const server = new CheckServer({
  answer: (answer) => postMessage(answer),
  breathe,
  checkBy: checkByRules,
  now: () => performance.now(),
});

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => void server.take(data));
