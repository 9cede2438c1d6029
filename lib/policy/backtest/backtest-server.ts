import type { PatternProblem } from '../../engine/types.ts';
import { lookAtFile } from '../../replies/look-at-file.ts';
import type { ReplyFile } from '../../replies/open-file.ts';
import { readReplies } from '../../replies/read-replies.ts';
import { ReadingNotes } from '../../replies/reading-notes.ts';
import type { FileTrouble, ReplyForm } from '../../replies/reply-types.ts';
import type { PolicyProblem } from '../problem.ts';
import { Backtest } from './backtest.ts';
import { readTestedPolicy } from './read-tested-policy.ts';
import type { BacktestAnswer, BacktestRequest, FileLook } from './worker-protocol.ts';

type Run = Extract<BacktestRequest, { kind: 'run' }>;

/** Milliseconds between two words on how far it is, and of work before it listens whether to stop. */
const PACE = 100;

/** Bytes read at once. */
const SLICE = 256_000;

/** Replies shown before anything is counted, and how much of each. */
const PREVIEW_MAX = 3;
const PREVIEW_LENGTH = 240;
const COLUMN_LENGTH = 60;

const DAMAGED: FileTrouble = {
  where: 'the file',
  what: 'it cannot be read to its end.',
  mend: 'It was changed, moved or is damaged since it was chosen; choose it again.',
};

/** Does in a worker what the page asks for: looks at files and counts. Keeps nothing between two requests. */
export class BacktestServer {
  readonly #answer: (answer: BacktestAnswer) => void;
  readonly #breathe: () => Promise<void>;
  readonly #now: () => number;
  readonly #stopped = new Set<number>();

  /**
   * @param answer tells the page
   * @param breathe lets messages in
   * @param now milliseconds of a clock that never goes back
   */
  constructor(
    answer: (answer: BacktestAnswer) => void,
    breathe: () => Promise<void>,
    now: () => number = () => performance.now(),
  ) {
    this.#answer = answer;
    this.#breathe = breathe;
    this.#now = now;
  }

  /** Takes a request; every one but `stop` gets an answer in the end, whatever goes wrong. */
  async take(request: BacktestRequest): Promise<void> {
    const { id } = request;
    if (request.kind === 'stop') this.#stopped.add(id);
    else if (request.kind === 'look') await this.#look(request);
    else await this.#run(request).catch(() => this.#fail(id, '', DAMAGED));
  }

  async #look({ id, file, wish }: Extract<BacktestRequest, { kind: 'look' }>): Promise<void> {
    try {
      const understood = await lookAtFile(opened(file), wish);
      if (!understood.ok) return this.#answer({ kind: 'refused', id, trouble: understood.trouble });
      const { form } = understood;
      const columns = understood.columns.map(({ name, samples }) => ({
        name,
        samples: samples.slice(0, 1).map((sample) => shortened(sample, COLUMN_LENGTH)),
      }));
      this.#answer({ kind: 'looked', id, look: { form, columns, replies: await preview(file, form) } });
    } catch {
      this.#answer({ kind: 'refused', id, trouble: DAMAGED });
    }
  }

  async #run({ id, files, policy, before }: Run): Promise<void> {
    const began = this.#now();
    const rules = await readTestedPolicy(policy);
    if ('what' in rules) return this.#fail(id, nameOf(policy), rules);
    const former = before && (await readTestedPolicy(before));
    if (former && 'what' in former) return this.#fail(id, before ? nameOf(before) : '', former);
    const test = new Backtest(rules, { before: former });
    const progress = { bytes: 0, replies: 0 };
    const read: { name: string; notes: ReturnType<ReadingNotes['list']> }[] = [];
    for (const { file, form } of files) {
      if (this.#stopped.has(id)) break;
      const notes = new ReadingNotes();
      try {
        await this.#count(id, file, form, { test, notes, progress });
      } catch {
        return this.#fail(id, file.name, DAMAGED);
      }
      read.push({ name: file.name, notes: notes.list() });
    }
    const isStopped = this.#stopped.delete(id);
    const problems = test.problems.map(explained);
    const took = this.#now() - began;
    this.#answer({ kind: 'done', id, outcome: test.outcome(), problems, files: read, isStopped, took });
  }

  async #count(
    id: number,
    file: File,
    form: ReplyForm,
    {
      test,
      notes,
      progress,
    }: { test: Backtest; notes: ReadingNotes; progress: { bytes: number; replies: number } },
  ): Promise<void> {
    let next = this.#now() + PACE;
    const pause = async () => {
      this.#answer({ kind: 'progress', id, ...progress });
      await this.#breathe();
      next = this.#now() + PACE;
    };
    const source = opened(file, (bytes) => {
      progress.bytes += bytes;
    });
    for await (const replies of readReplies(source, form, notes)) {
      for (const { text, line } of replies) {
        test.add(text, { file: file.name, line });
        progress.replies++;
        if (this.#now() >= next) await pause();
        if (this.#stopped.has(id)) return;
      }
      if (this.#now() >= next) await pause();
    }
  }

  #fail(id: number, name: string, trouble: FileTrouble): void {
    this.#stopped.delete(id);
    this.#answer({ kind: 'failed', id, name, trouble });
  }
}

/** Slice by slice: where a file lies in the memory, its stream may come as one piece of any size. */
function opened(file: File, onRead: (bytes: number) => void = () => undefined): ReplyFile {
  return {
    name: file.name,
    async *open() {
      for (let at = 0; at < file.size; at += SLICE) {
        const piece = new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer());
        onRead(piece.byteLength);
        yield piece;
      }
    },
  };
}

async function preview(file: File, form: ReplyForm): Promise<FileLook['replies']> {
  const shown: string[] = [];
  for await (const replies of readReplies(opened(file), form, new ReadingNotes())) {
    for (const { text } of replies.slice(0, PREVIEW_MAX - shown.length)) shown.push(shortened(text));
    if (shown.length >= PREVIEW_MAX) break;
  }
  return shown;
}

function shortened(text: string, most = PREVIEW_LENGTH): string {
  const line = text
    .trim()
    .slice(0, most * 4)
    .replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most).toWellFormed()}…` : line.toWellFormed();
}

function nameOf(tested: Run['policy']): string {
  return tested.kind === 'file' ? tested.file.name : '';
}

function explained({ ruleId, field, message }: PatternProblem): PolicyProblem {
  return { where: `${ruleId} › ${field}`, what: 'The rule was left out.', mend: message };
}
