import { auditSteps } from '../audit-policy.ts';
import type { PackRules } from '../layers/layer-types.ts';
import { type PolicyResult, parsePolicyJson } from '../parse-policy.ts';
import type { PolicyProblem } from '../problem.ts';
import { type ProofStep, proofSteps } from '../prove-policy.ts';
import type { Policy, PolicyRule } from '../schema.ts';
import { writePolicy } from '../write-policy.ts';
import { previewPattern } from './preview-pattern.ts';
import { type Progress, takeTurns } from './take-turns.ts';
import {
  type PolicyHeadMessage,
  requestSchema,
  SLICE,
  type StudioAnswer,
  type StudioRequest,
} from './worker-protocol.ts';

/** What the server's surroundings do for it. */
export interface StudioSurroundings {
  readonly post: (answer: StudioAnswer) => void;
  /** Lets messages that came meanwhile be heard. */
  readonly pause: () => Promise<void>;
  /** Milliseconds, only ever compared. */
  readonly now: () => number;
  readonly packs: readonly PackRules[];
  /** What else than its rules keeps a policy from coming in force: what those above this layer read in it. */
  readonly proveMore: (policy: Policy) => readonly PolicyProblem[];
}

/** So many problems of one document are told; who mends those sees the others next time. */
const PROBLEMS_MAX = 200;

const NO_POLICY: PolicyProblem = { where: 'the studio', what: 'no policy is open.', mend: 'Open one first.' };

type Of<Kind extends StudioRequest['kind']> = Extract<StudioRequest, { kind: Kind }>;

/** The studio's worker: it holds the policy that is open and does what takes long. Everything that goes wrong is an answer. */
export class StudioServer {
  readonly #around: StudioSurroundings;
  readonly #cancelled = new Set<number>();
  readonly #running = new Set<number>();
  #policy: Policy | null = null;
  /** What came so far of how it stands now. */
  #coming: { head: PolicyHeadMessage | null; rules: PolicyRule[] } = { head: null, rules: [] };

  constructor(around: StudioSurroundings) {
    this.#around = around;
  }

  /** Takes a message; resolves when it is answered. */
  async receive(message: unknown): Promise<void> {
    const request = requestSchema.safeParse(message);
    if (!request.success) return;
    const { id, kind } = request.data;
    if (kind === 'cancel') {
      if (this.#running.has(id)) this.#cancelled.add(id);
      return;
    }
    this.#running.add(id);
    try {
      const isDone = await this.#answer(request.data);
      if (!isDone) this.#around.post({ kind: 'cancelled', id });
    } catch (error) {
      // What was being worked on may be in the message; its kind is not.
      this.#around.post({ kind: 'failed', id, what: error instanceof Error ? error.name : 'Error' });
    } finally {
      this.#running.delete(id);
      this.#cancelled.delete(id);
    }
  }

  /** False where it was cancelled. */
  #answer(request: Exclude<StudioRequest, { kind: 'cancel' }>): Promise<boolean> | boolean {
    switch (request.kind) {
      case 'read':
        return this.#read(request);
      case 'sync':
        return this.#sync(request);
      case 'audit':
        return this.#audit(request);
      case 'prove':
        return this.#prove(request);
      case 'preview':
        return this.#preview(request);
      case 'write':
        return this.#write(request);
    }
  }

  async #read({ id, text, as, prove }: Of<'read'>): Promise<boolean> {
    const result = await readDocument(text, as);
    if (!result.ok) return this.#refuse(id, result.problems);
    const { policy } = result;
    if (prove) {
      const problems: PolicyProblem[] = [];
      const isDone = await this.#follow(id, this.#proofOf(policy), (step) => problems.push(...step.problems));
      if (!isDone) return false;
      if (problems.length > 0) return this.#refuse(id, problems);
    }
    this.#policy = policy;
    this.#coming = { head: null, rules: [] };
    const { rules, ...head } = policy;
    this.#around.post({ kind: 'policy', id, head, rules: rules.length });
    for (let from = 0; from < rules.length; from += SLICE)
      this.#around.post({ kind: 'rules', id, rules: rules.slice(from, from + SLICE) });
    return this.#done(id);
  }

  #sync({ head, parts, last }: Of<'sync'>): boolean {
    const rules = this.#policy?.rules ?? [];
    this.#coming.head = head ?? this.#coming.head;
    for (const part of parts)
      for (const rule of 'rules' in part ? part.rules : rules.slice(part.from, part.to))
        this.#coming.rules.push(rule);
    if (!last) return true;
    const whole = this.#coming.head ?? (this.#policy && headOf(this.#policy));
    this.#policy = whole && { ...whole, rules: this.#coming.rules };
    this.#coming = { head: null, rules: [] };
    return true;
  }

  #audit({ id }: Of<'audit'>): Promise<boolean> {
    const steps = this.#policy === null ? [] : auditSteps(this.#policy, this.#around.packs);
    return this.#tell(
      id,
      steps,
      ({ notes }) => notes,
      (notes) => ({ kind: 'notes', id, notes }),
    );
  }

  #prove({ id }: Of<'prove'>): Promise<boolean> {
    const steps = this.#policy === null ? [] : this.#proofOf(this.#policy);
    return this.#tell(
      id,
      steps,
      (step) => step.problems,
      (problems) => ({ kind: 'problems', id, problems }),
    );
  }

  /** The same proof that agents make before they take a policy. */
  *#proofOf(policy: Policy): Generator<ProofStep, void> {
    yield* proofSteps(policy);
    const all = policy.rules.length;
    yield { done: all, all, problems: this.#around.proveMore(policy) };
  }

  /** Goes through steps and tells what they find at the end of each turn. */
  async #tell<Step extends Progress, Found>(
    id: number,
    steps: Iterable<Step>,
    foundIn: (step: Step) => readonly Found[],
    answer: (found: Found[]) => StudioAnswer,
  ): Promise<boolean> {
    let found: Found[] = [];
    const tellFound = () => {
      for (let from = 0; from < found.length; from += SLICE)
        this.#around.post(answer(found.slice(from, from + SLICE)));
      found = [];
    };
    const isDone = await this.#follow(id, steps, (step) => found.push(...foundIn(step)), tellFound);
    return isDone && this.#done(id);
  }

  #follow<Step extends Progress>(
    id: number,
    steps: Iterable<Step>,
    onStep: (step: Step) => void,
    onTurn: () => void = () => {},
  ): Promise<boolean> {
    const { now, pause, post } = this.#around;
    return takeTurns(steps, onStep, {
      now,
      pause,
      isCancelled: () => this.#cancelled.has(id),
      onTurn: ({ done, all }) => {
        post({ kind: 'progress', id, done, all });
        onTurn();
      },
    });
  }

  #preview({ id, rule, sentences }: Of<'preview'>): boolean {
    const { guards, lists, language } = this.#policy ?? {};
    const preview = previewPattern(rule, sentences, { guards, lists, language });
    this.#around.post({ kind: 'preview', id, preview });
    return true;
  }

  async #write({ id, as }: Of<'write'>): Promise<boolean> {
    if (this.#policy === null) return this.#refuse(id, [NO_POLICY]);
    const text = await writePolicy(this.#policy, as);
    this.#around.post({ kind: 'text', id, text });
    return true;
  }

  #refuse(id: number, problems: readonly PolicyProblem[]): boolean {
    this.#around.post({ kind: 'refused', id, problems: problems.slice(0, PROBLEMS_MAX) });
    return true;
  }

  #done(id: number): boolean {
    if (this.#cancelled.has(id)) return false;
    this.#around.post({ kind: 'done', id });
    return true;
  }
}

async function readDocument(text: string, as: Of<'read'>['as']): Promise<PolicyResult> {
  const isJson = as === 'json' || (as === 'any' && /^\uFEFF?\s*\{/.test(text));
  if (isJson) return parsePolicyJson(text);
  const { parsePolicyYaml } = await import('../parse-policy-yaml.ts');
  return parsePolicyYaml(text);
}

function headOf({ rules: _rules, ...head }: Policy): PolicyHeadMessage {
  return head;
}
