import type { BacktestAnswer, BacktestRequest } from '../../../lib/policy/backtest/worker-protocol.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

interface Open {
  readonly onProgress: (progress: Extract<BacktestAnswer, { kind: 'progress' }>) => void;
  readonly onEnd: (answer: BacktestAnswer | null) => void;
}

/** The worker that reads and counts, so that the page never waits for it. */
export class BacktestClient {
  readonly #make: () => Worker;
  readonly #open = new Map<number, Open>();
  #worker: Worker | null = null;
  #turn = 0;

  /** @param make starts the worker; called when it is first needed, and again where it broke down */
  constructor(make: () => Worker, signal: AbortSignal) {
    this.#make = make;
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** Asks, and resolves with the last answer; null where the worker broke down or was ended. */
  ask(
    request: WithoutId<Exclude<BacktestRequest, { kind: 'stop' }>>,
    onProgress: Open['onProgress'] = () => undefined,
  ): { readonly id: number; readonly answer: Promise<BacktestAnswer | null> } {
    const id = ++this.#turn;
    const answer = new Promise<BacktestAnswer | null>((onEnd) => {
      this.#open.set(id, { onProgress, onEnd });
    });
    this.#started().postMessage({ ...request, id } as BacktestRequest);
    return { id, answer };
  }

  /** Counts no further; what was counted so far is answered. */
  stop(id: number): void {
    this.#worker?.postMessage({ kind: 'stop', id } satisfies BacktestRequest);
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#make();
    worker.addEventListener('message', ({ data }: MessageEvent<BacktestAnswer>) => this.#take(data));
    worker.addEventListener('error', () => this.#end());
    this.#worker = worker;
    return worker;
  }

  #take(answer: BacktestAnswer): void {
    const open = this.#open.get(answer.id);
    if (answer.kind === 'progress') {
      open?.onProgress(answer);
      return;
    }
    this.#open.delete(answer.id);
    open?.onEnd(answer);
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    const open = [...this.#open.values()];
    this.#open.clear();
    for (const { onEnd } of open) onEnd(null);
  }
}
