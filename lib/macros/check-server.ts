import type { PageRules } from '../policy/layers/page-rules.ts';
import { Collection } from './collection.ts';
import { writeFileText } from './file-text.ts';
import type { CheckText, MacroChange, MacroRow } from './macro-types.ts';
import { countIn, mendText } from './mend-text.ts';
import { FILE_MAX, type OpenedText, type OpenNotes, openFile, openPasted } from './open-text.ts';
import { type MacroTable, readTable, type TableWish } from './read-table.ts';
import type { CheckAnswer, CheckRequest, TableForm } from './worker-protocol.ts';

/** Milliseconds between two words on how far it is, and of work before it listens whether to stop. */
const PACE = 100;
/** Changes that are shown beforehand; all of them are made. */
const SHOWN_MAX = 5_000;
const EXCERPT = 140;

interface Open {
  readonly collection: Collection;
  readonly table: MacroTable | null;
  readonly notes: OpenNotes;
}

/** What the server gets from outside. */
export interface CheckServerDeps {
  readonly answer: (answer: CheckAnswer) => void;
  /** Lets messages in. */
  readonly breathe: () => Promise<void>;
  readonly checkBy: (rules: PageRules) => CheckText;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Does in a worker what the check page asks for. Holds the one text that is open, until another is. */
export class CheckServer {
  readonly #deps: CheckServerDeps;
  readonly #stopped = new Set<number>();
  #check: CheckText = () => [];
  #open: Open | null = null;
  #plan = new Map<number, string>();
  #before = new Map<number, string>();

  constructor(deps: CheckServerDeps) {
    this.#deps = deps;
  }

  /** Takes a request; every one but `stop` gets an answer in the end, whatever goes wrong. */
  async take(request: CheckRequest): Promise<void> {
    const { id } = request;
    if (request.kind === 'stop') {
      this.#stopped.add(id);
      return;
    }
    let answer: CheckAnswer;
    try {
      answer = await this.#do(request);
    } catch {
      answer = { kind: 'refused', id, trouble: { kind: 'damaged' } };
    }
    this.#stopped.delete(id);
    this.#deps.answer(answer);
  }

  async #do(request: Exclude<CheckRequest, { kind: 'stop' }>): Promise<CheckAnswer> {
    const { id } = request;
    switch (request.kind) {
      case 'open':
        this.#check = this.#deps.checkBy(request.rules);
        return this.#opened(id, await readSource(request));
      case 'reread':
        return this.#reread(id, request.wish);
      case 'recount':
        this.#check = this.#deps.checkBy(request.rules);
        return this.#rows(id, this.#all());
      case 'text': {
        const isHtml = this.#open?.collection.entries[request.nth]?.isHtml ?? false;
        const text = this.#open?.collection.text(request.nth) ?? '';
        return { kind: 'text', id, nth: request.nth, text: text.replace(/\r\n?/g, '\n'), isHtml };
      }
      case 'save':
        this.#open?.collection.set(request.nth, request.text);
        return this.#rows(id, [request.nth]);
      case 'plan':
        return this.#planned(id);
      case 'apply':
        return this.#rows(id, this.#apply(this.#plan));
      case 'undo':
        return this.#rows(id, this.#apply(this.#before));
      case 'write':
        return this.#written(id);
    }
  }

  async #opened(id: number, opened: OpenedText): Promise<CheckAnswer> {
    if (opened.kind === 'refused') return { kind: 'refused', id, trouble: opened.trouble };
    if (opened.kind !== 'parts')
      return { kind: 'opened', id, form: opened.kind, text: opened.text, notes: opened.notes };
    return this.#begin(id, opened);
  }

  /** What was open stays where it is stopped. */
  async #begin(id: number, opened: Open): Promise<CheckAnswer> {
    const before = this.#open;
    this.#open = opened;
    const rows = await this.#count(id, this.#all());
    if (rows === null) {
      this.#open = before;
      return { kind: 'stopped', id };
    }
    this.#plan = new Map();
    this.#before = new Map();
    return { kind: 'table', id, rows, table: formOf(opened.table), notes: opened.notes };
  }

  async #reread(id: number, wish: TableWish): Promise<CheckAnswer> {
    const { collection, notes } = this.#open!;
    const table = readTable(collection.written(), wish);
    return this.#begin(id, { collection: new Collection(table), table, notes });
  }

  async #rows(id: number, which: readonly number[]): Promise<CheckAnswer> {
    const rows = await this.#count(id, which);
    return rows === null ? { kind: 'stopped', id } : { kind: 'rows', id, rows };
  }

  #all(): number[] {
    return this.#open?.collection.entries.map((_, nth) => nth) ?? [];
  }

  /** Null where it was stopped. */
  async #count(id: number, which: readonly number[]): Promise<MacroRow[] | null> {
    const rows: MacroRow[] = [];
    const isDone = await this.#each(id, which, (nth) => rows.push(this.#row(nth)));
    return isDone ? rows : null;
  }

  #row(nth: number): MacroRow {
    const { collection } = this.#open!;
    const { name, line, isHtml } = collection.entries[nth]!;
    const text = collection.text(nth);
    const counts = countIn(text, this.#check, { isHtml });
    return { nth, name, line, excerpt: excerptOf(text), isEdited: collection.isEdited(nth), ...counts };
  }

  async #planned(id: number): Promise<CheckAnswer> {
    const plan = new Map<number, string>();
    const changes: MacroChange[] = [];
    let count = 0;
    const isDone = await this.#each(id, this.#all(), (nth) => {
      const { collection } = this.#open!;
      const { isHtml } = collection.entries[nth]!;
      const mended = mendText(nth, collection.text(nth), this.#check, { isHtml });
      if (mended.changes.length === 0) return;
      plan.set(nth, mended.text);
      count += mended.changes.length;
      if (changes.length < SHOWN_MAX) changes.push(...mended.changes);
    });
    if (!isDone) return { kind: 'stopped', id };
    this.#plan = plan;
    return { kind: 'planned', id, changes, count, macros: plan.size };
  }

  /** Which were changed. What stood there before can be had back. */
  #apply(texts: ReadonlyMap<number, string>): number[] {
    const before = new Map<number, string>();
    for (const [nth, text] of texts) {
      before.set(nth, this.#open?.collection.text(nth) ?? '');
      this.#open?.collection.set(nth, text);
    }
    this.#before = before;
    this.#plan = new Map();
    return [...texts.keys()];
  }

  #written(id: number): CheckAnswer {
    const { collection, notes } = this.#open!;
    const bytes = writeFileText(collection.written(), notes.encoding) as Uint8Array<ArrayBuffer>;
    return { kind: 'written', id, bytes, encoding: notes.encoding };
  }

  /** Tells how far it is and listens now and then. False where it was stopped. */
  async #each(id: number, which: readonly number[], run: (nth: number) => void): Promise<boolean> {
    let next = this.#deps.now() + PACE;
    for (const [done, nth] of which.entries()) {
      run(nth);
      if (this.#deps.now() < next) continue;
      this.#deps.answer({ kind: 'progress', id, done: done + 1, total: which.length });
      await this.#deps.breathe();
      if (this.#stopped.has(id)) return false;
      next = this.#deps.now() + PACE;
    }
    return true;
  }
}

async function readSource({ source, wish }: Extract<CheckRequest, { kind: 'open' }>): Promise<OpenedText> {
  if (typeof source === 'string') return openPasted(source);
  // Not read at all: it may be larger than the memory.
  if (source.size > FILE_MAX) return { kind: 'refused', trouble: { kind: 'too-large', size: source.size } };
  return openFile(source.name, new Uint8Array(await source.arrayBuffer()), wish);
}

function formOf(table: MacroTable | null): TableForm | null {
  if (table === null) return null;
  const { delimiter, header, columns, column, formulas, notes } = table;
  return { delimiter, header, columns, column, formulas, notes };
}

function excerptOf(text: string): string {
  const line = text
    .slice(0, EXCERPT * 8)
    .replace(/<[^<>]*>|&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).toWellFormed()}…` : line.toWellFormed();
}
