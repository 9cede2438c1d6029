import { BacktestServer } from '../../../lib/policy/backtest/backtest-server.ts';
import type { BacktestAnswer, BacktestRequest } from '../../../lib/policy/backtest/worker-protocol.ts';

const { port1, port2 } = new MessageChannel();

/** A turn of the event loop: messages that wait come in. A timer would wait longer each time. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

const server = new BacktestServer((answer: BacktestAnswer) => postMessage(answer), breathe);

addEventListener('message', ({ data }: MessageEvent<BacktestRequest>) => void server.take(data));
