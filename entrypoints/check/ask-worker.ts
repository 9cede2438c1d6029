interface Numbered {
  readonly id: number;
  readonly kind: string;
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

interface Waiting<Answer> {
  readonly onProgress: (answer: Answer) => void;
  readonly onEnd: (answer: Answer | null) => void;
}

/** A worker that is asked by number: each request is answered once in the end, and may tell its progress before. */
export class AskWorker<Request extends Numbered, Answer extends Numbered> {
  readonly #make: () => Worker;
  readonly #signal: AbortSignal;
  readonly #waiting = new Map<number, Waiting<Answer>>();
  #worker: Worker | null = null;
  #turn = 0;

  /** @param make starts the worker; called when it is first needed, and again where it broke down */
  constructor(make: () => Worker, signal: AbortSignal) {
    this.#make = make;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** Asks, and resolves with the last answer; null where the worker broke down or was ended. */
  ask(
    request: WithoutId<Request>,
    onProgress: (answer: Answer) => void = () => undefined,
  ): { readonly id: number; readonly answer: Promise<Answer | null> } {
    const id = ++this.#turn;
    if (this.#signal.aborted) return { id, answer: Promise.resolve(null) };
    const answer = new Promise<Answer | null>((onEnd) => {
      this.#waiting.set(id, { onProgress, onEnd });
    });
    this.#started().postMessage({ ...request, id });
    return { id, answer };
  }

  /** To a request that is under way: nothing comes back for it. */
  tell(message: Request): void {
    this.#worker?.postMessage(message);
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#make();
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#take(data));
    worker.addEventListener('error', () => this.#end());
    this.#worker = worker;
    return worker;
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (answer.kind === 'progress') {
      waiting?.onProgress(answer);
      return;
    }
    this.#waiting.delete(answer.id);
    waiting?.onEnd(answer);
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { onEnd } of waiting) onEnd(null);
  }
}
