import type { MustStep } from '../../lib/recovery/missing-musts.ts';
import { keyOf } from '../../lib/review/reply.ts';
import type { HoldDeps, HoldDesk } from '../hold/hold-part.ts';

type Deps = Pick<HoldDeps, 'caseRef' | 'guard' | 'signal'>;

/** What the case of a draft must still have, as last told; asked only where a policy holds replies for it. */
export class FollowMusts {
  readonly #deps: Deps;
  readonly #desk: Pick<HoldDesk, 'followMusts'>;
  #key: string | null = null;
  #life: AbortController | null = null;
  now: readonly MustStep[] = [];

  constructor(deps: Deps, desk: Pick<HoldDesk, 'followMusts'>) {
    this.#deps = deps;
    this.#desk = desk;
    deps.signal.addEventListener('abort', () => this.#life?.abort(), { once: true });
  }

  /** The draft may be of another case by now. */
  look(): void {
    const { caseRef, guard, signal } = this.#deps;
    const { mode, holds } = guard();
    const ref = mode !== 'off' && holds.includes('steps') && !signal.aborted ? caseRef() : null;
    const key = ref && keyOf(ref);
    if (key === this.#key) return;
    this.#key = key;
    this.now = [];
    this.#life?.abort();
    if (ref === null) return;
    this.#life = new AbortController();
    const onMusts = (steps: readonly MustStep[]) => {
      if (this.#key === key) this.now = steps;
    };
    this.#desk.followMusts(ref, onMusts, this.#life.signal);
  }
}
