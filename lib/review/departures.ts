import type { Audience } from '../engine/types.ts';
import type { Leaving } from './draft-recovery.ts';
import { keyOf, type Reply } from './reply.ts';
import type { ReviewDeps } from './review-deps.ts';

/** More than that are not a reply. */
const MOST_PROMISES = 50;

/** Tells of replies that went out: once of each, and of none whose words the page only took elsewhere. */
export class Departures {
  readonly #deps: Pick<ReviewDeps, 'recovery' | 'caseRef' | 'replied'>;
  readonly #where: () => Audience;
  #told = '';

  /** @param where who was to read the words when they were last checked */
  constructor(deps: Pick<ReviewDeps, 'recovery' | 'caseRef' | 'replied'>, where: () => Audience) {
    this.#deps = deps;
    this.#where = where;
  }

  /** The words of a reply are not in the page any more, and the agent did not delete them. */
  left({ caseRef, id }: Reply, how: Leaving['how'], text: string): void {
    if (caseRef === null || text.trim() === '' || id === this.#told) return;
    const now = this.#deps.caseRef() ?? caseRef;
    const sameCase = keyOf(now) === keyOf(caseRef);
    const promises = this.#deps.recovery.sent({ how, text, where: this.#where(), sameCase });
    if (promises === null) return;
    this.#told = id;
    const dated = promises.flatMap(({ kind, due }) => (due ? [{ kind, due }] : []));
    const { site, id: caseId } = caseRef;
    this.#deps.replied({ site, caseId, replyId: id, promises: dated.slice(0, MOST_PROMISES) });
  }
}
