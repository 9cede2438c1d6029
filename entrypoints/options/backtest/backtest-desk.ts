import type {
  BacktestActions,
  BacktestView,
  PolicyOption,
  ReplyFileRow,
  RunState,
} from '../../../components/backtest/backtest-view.ts';
import { tallySheet } from '../../../lib/policy/backtest/tally-sheet.ts';
import type { BacktestAnswer, TestedPolicy } from '../../../lib/policy/backtest/worker-protocol.ts';
import { explainNote } from '../../../lib/replies/reading-notes.ts';
import type { FormWish } from '../../../lib/replies/understand-file.ts';
import type { BacktestClient } from './backtest-client.ts';

/** A policy that can be tried, with the rules themselves. */
export interface OfferedPolicy extends PolicyOption {
  readonly tested: TestedPolicy;
}

export interface DeskDeps {
  readonly client: BacktestClient;
  /** Saves a text as a file of that name. */
  readonly save: (name: string, text: string) => void;
  readonly onChange: (view: BacktestView) => void;
  /** Milliseconds. */
  readonly now: () => number;
  /** What is said where the worker itself broke down. */
  readonly broken: { readonly where: string; readonly what: string; readonly mend: string };
}

/** So long a pace is not worth telling, in milliseconds. */
const PACE_FROM = 500;

/** All that the tab of past replies knows. Of the replies it holds the few sentences that are shown, until it is left. */
export class BacktestDesk implements BacktestActions {
  readonly #deps: DeskDeps;
  readonly #blobs = new Map<number, File>();
  #offered: readonly OfferedPolicy[] = [];
  #files: readonly ReplyFileRow[] = [];
  #policy = '';
  #against: string | null = null;
  #run: RunState = { kind: 'idle' };
  #running = 0;
  #turn = 0;

  constructor(deps: DeskDeps) {
    this.#deps = deps;
  }

  /** Only what is open in the studio can be changed there. */
  get ruleHref(): BacktestActions['ruleHref'] {
    const isOpen = this.#offered.some(({ from }) => from === 'studio');
    return isOpen ? (ruleId) => `#studio/rule/${encodeURIComponent(ruleId)}` : null;
  }

  get view(): BacktestView {
    const policies = this.#offered.map(({ tested: _tested, ...option }) => option);
    return { policies, policy: this.#policy, against: this.#against, files: this.#files, run: this.#run };
  }

  /**
   * What there is to try; files chosen here stay. The first is chosen where nothing is, or is gone: the policy that is being
   * written, against what was published of it.
   */
  offer(policies: readonly OfferedPolicy[]): void {
    this.#offered = [...policies, ...this.#offered.filter(({ from }) => from === 'file')];
    const has = (id: string | null) => this.#offered.some((each) => each.id === id);
    if (!has(this.#policy)) {
      this.#policy = this.#offered[0]?.id ?? '';
      this.#against = this.#offered.find(({ from }) => from === 'published')?.id ?? null;
    }
    if (!has(this.#against)) this.#against = null;
    this.#tell();
  }

  addFiles = (files: readonly File[]): void => {
    for (const file of files) {
      const id = ++this.#turn;
      this.#blobs.set(id, file);
      this.#files = [...this.#files, { id, name: file.name, size: file.size, state: { kind: 'looking' } }];
      void this.#look(id, {});
    }
    this.#tell();
  };

  removeFile = (id: number): void => {
    this.#blobs.delete(id);
    this.#files = this.#files.filter((file) => file.id !== id);
    this.#tell();
  };

  readAs = (id: number, wish: FormWish): void => void this.#look(id, wish);

  choosePolicy = (id: string): void => {
    this.#policy = id;
    if (this.#against === id) this.#against = null;
    this.#tell();
  };

  chooseAgainst = (id: string | null): void => {
    this.#against = id;
    this.#tell();
  };

  addPolicyFile = (file: File, as: 'policy' | 'against'): void => {
    const id = `file:${++this.#turn}`;
    this.#offered = [...this.#offered, { id, name: file.name, from: 'file', tested: { kind: 'file', file } }];
    if (as === 'policy') this.choosePolicy(id);
    else this.chooseAgainst(id);
  };

  start = (): void => void this.#count();

  stop = (): void => {
    if (this.#run.kind !== 'running') return;
    this.#deps.client.stop(this.#running);
    this.#run = { ...this.#run, isStopping: true };
    this.#tell();
  };

  save = (withExamples: boolean): void => {
    if (this.#run.kind !== 'done') return;
    this.#deps.save('amend-past-replies.csv', tallySheet(this.#run.outcome, { withExamples }));
  };

  async #look(id: number, wish: FormWish): Promise<void> {
    const file = this.#blobs.get(id);
    if (file === undefined) return;
    const answer = await this.#deps.client.ask({ kind: 'look', file, wish }).answer;
    this.#files = this.#files.map((row) => (row.id === id ? { ...row, state: this.#stateOf(answer) } : row));
    this.#tell();
  }

  #stateOf(answer: BacktestAnswer | null): ReplyFileRow['state'] {
    if (answer?.kind === 'looked') return { kind: 'ready', ...answer.look };
    return { kind: 'refused', trouble: answer?.kind === 'refused' ? answer.trouble : this.#deps.broken };
  }

  async #count(): Promise<void> {
    const files = this.#files.flatMap(({ id, state }) => {
      const file = this.#blobs.get(id);
      return state.kind === 'ready' && file ? [{ file, form: state.form }] : [];
    });
    const policy = this.#tested(this.#policy);
    if (files.length === 0 || policy === undefined || this.#run.kind === 'running') return;
    const total = files.reduce((sum, { file }) => sum + file.size, 0);
    const began = this.#deps.now();
    this.#run = { kind: 'running', bytes: 0, total, replies: 0, pace: 0, left: null, isStopping: false };
    this.#tell();
    const asked = this.#deps.client.ask(
      { kind: 'run', files, policy, before: this.#tested(this.#against) },
      ({ bytes, replies }) => this.#progress(bytes, replies, this.#deps.now() - began),
    );
    this.#running = asked.id;
    this.#run = this.#ended(await asked.answer);
    this.#tell();
  }

  #tested(id: string | null): TestedPolicy | undefined {
    return this.#offered.find((each) => each.id === id)?.tested;
  }

  #progress(bytes: number, replies: number, passed: number): void {
    if (this.#run.kind !== 'running') return;
    const { total } = this.#run;
    const isKnown = passed >= PACE_FROM && bytes > 0;
    const pace = isKnown ? Math.round((replies / passed) * 1_000) : 0;
    const left = isKnown ? Math.max(0, ((total - bytes) / bytes) * (passed / 1_000)) : null;
    this.#run = { ...this.#run, bytes, replies, pace, left };
    this.#tell();
  }

  #ended(answer: BacktestAnswer | null): RunState {
    if (answer?.kind === 'failed') return { kind: 'failed', name: answer.name, trouble: answer.trouble };
    if (answer?.kind !== 'done') return { kind: 'failed', name: '', trouble: this.#deps.broken };
    const { outcome, problems, files, isStopped, took } = answer;
    const notes = files.flatMap(({ name, notes: all }) =>
      all.map((note) => ({ file: name, ...explainNote(note) })),
    );
    return { kind: 'done', outcome, problems, notes, isStopped, took: took / 1_000 };
  }

  #tell(): void {
    this.#deps.onChange(this.view);
  }
}
