import type { Policy } from '../../../lib/policy/schema.ts';
import {
  answerSchema,
  SLICE,
  type StudioAnswer,
  type StudioRequest,
} from '../../../lib/policy/studio/worker-protocol.ts';
import { partsSince } from './policy-parts.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
type Asked = WithoutId<StudioRequest>;

/** Answers that end a request. */
const LAST: readonly StudioAnswer['kind'][] = ['done', 'refused', 'cancelled', 'failed', 'preview', 'text'];

interface Open {
  readonly onAnswer: (answer: StudioAnswer) => void;
  readonly onEnd: (answer: StudioAnswer) => void;
}

/** The worker that reads, audits, proves and writes policies, so that the page never waits for it. */
export class PolicyWorker {
  readonly #make: () => Worker;
  readonly #open = new Map<number, Open>();
  #worker: Worker | null = null;
  #turn = 0;
  #synced: Policy | null = null;

  /** @param make starts the worker; called when it is first needed, and again where it broke down */
  constructor(make: () => Worker, signal: AbortSignal) {
    this.#make = make;
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Brings the worker's policy up to this one: only what is new goes over, in slices. */
  sync(policy: Policy): void {
    if (policy === this.#synced) return;
    const parts = partsSince(this.#synced?.rules ?? [], policy.rules, SLICE);
    const { rules: _rules, ...head } = policy;
    const id = ++this.#turn;
    parts.forEach((part, at) => {
      const last = at === parts.length - 1;
      this.#send({ kind: 'sync', id, head: at === 0 ? head : null, parts: [part], last });
    });
    if (parts.length === 0) this.#send({ kind: 'sync', id, head, parts: [], last: true });
    this.#synced = policy;
  }

  /** The policy that the worker read itself is the one it has. */
  took(policy: Policy): void {
    this.#synced = policy;
  }

  /**
   * Asks for something and resolves with the last answer; the others go to `onAnswer`. Resolves with null where the
   * signal aborts first.
   */
  ask(
    asked: Asked,
    { signal, onAnswer = () => {} }: { signal?: AbortSignal; onAnswer?: (answer: StudioAnswer) => void } = {},
  ): Promise<StudioAnswer | null> {
    if (signal?.aborted) return Promise.resolve(null);
    const id = ++this.#turn;
    return new Promise((resolve) => {
      const end = (answer: StudioAnswer | null) => {
        this.#open.delete(id);
        resolve(answer);
      };
      this.#open.set(id, { onAnswer, onEnd: end });
      signal?.addEventListener(
        'abort',
        () => {
          if (!this.#open.has(id)) return;
          end(null);
          this.#send({ kind: 'cancel', id });
        },
        { once: true },
      );
      this.#send({ ...asked, id } as StudioRequest);
    });
  }

  #send(request: StudioRequest): void {
    this.#started().postMessage(request);
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#make();
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => this.#take(data));
    worker.addEventListener('error', () => this.#broke());
    return worker;
  }

  #take(data: unknown): void {
    const parsed = answerSchema.safeParse(data);
    if (!parsed.success) return;
    const answer = parsed.data;
    const open = this.#open.get(answer.id);
    if (LAST.includes(answer.kind)) open?.onEnd(answer);
    else open?.onAnswer(answer);
  }

  /** What was asked is answered with a fault; what is asked next starts another worker. */
  #broke(): void {
    this.#stop();
    for (const [id, { onEnd }] of [...this.#open]) onEnd({ kind: 'failed', id, what: '' });
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#synced = null;
  }
}
