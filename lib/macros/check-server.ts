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
/** Changes that are shown beforehand, more than anybody reads; all of them are made. */
const SHOWN_MAX = 1_000;
const EXCERPT = 140;

interface Parts {
  readonly collection: Collection;
  readonly table: MacroTable | null;
  readonly notes: OpenNotes;
}

/** What is open, and what "fix all" would make of it or made of it. */
interface Open extends Parts {
  plan: ReadonlyMap<number, string>;
  before: ReadonlyMap<number, string>;
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
  /** The request that reads a text now; an older one is let go. */
  #reading: number | null = null;
  #applying: number | null = null;

  constructor(deps: CheckServerDeps) {
    this.#deps = deps;
  }

  /** Takes a request; every one but `stop` gets an answer in the end, whatever goes wrong. */
  async take(request: CheckRequest): Promise<void> {
    const { id } = request;
    if (request.kind === 'stop') {
      if (id !== this.#applying) this.#stopped.add(id);
      return;
    }
    let answer: CheckAnswer;
    try {
      answer = await this.#do(request);
    } catch {
      answer = { kind: 'refused', id, trouble: { kind: 'damaged' } };
    }
    if (this.#reading === id) this.#reading = null;
    this.#stopped.delete(id);
    this.#deps.answer(answer);
  }

  /** Each holds on to what is open as it begins: another file may be opened while it listens. */
  async #do(request: Exclude<CheckRequest, { kind: 'stop' }>): Promise<CheckAnswer> {
    const { id } = request;
    switch (request.kind) {
      case 'open': {
        this.#letGo(id);
        const check = this.#deps.checkBy(request.rules);
        return this.#opened(id, check, await readSource(request));
      }
      case 'reread':
        this.#letGo(id);
        return this.#reread(id, request.wish);
      case 'recount':
        this.#check = this.#deps.checkBy(request.rules);
        return this.#rows(id, this.#now(), allOf(this.#now()));
      case 'text': {
        const { collection } = this.#now();
        const { isHtml } = collection.entries[request.nth]!;
        const text = collection.text(request.nth).replace(/\r\n?/g, '\n');
        return { kind: 'text', id, nth: request.nth, text, isHtml };
      }
      case 'save':
        this.#now().collection.set(request.nth, request.text);
        return this.#rows(id, this.#now(), [request.nth]);
      case 'plan':
        return this.#planned(id, this.#now());
      case 'apply':
        return this.#applied(id, this.#now(), 'plan');
      case 'undo':
        return this.#applied(id, this.#now(), 'before');
      case 'write':
        return written(id, this.#now());
    }
  }

  /** Throws where nothing is open. */
  #now(): Open {
    if (this.#open === null) throw new Error('nothing is open');
    return this.#open;
  }

  #letGo(id: number): void {
    if (this.#reading !== null) this.#stopped.add(this.#reading);
    this.#reading = id;
  }

  async #opened(id: number, check: CheckText, opened: OpenedText): Promise<CheckAnswer> {
    if (this.#stopped.has(id)) return { kind: 'stopped', id };
    if (opened.kind === 'refused') return { kind: 'refused', id, trouble: opened.trouble };
    if (opened.kind !== 'parts')
      return { kind: 'opened', id, form: opened.kind, text: opened.text, notes: opened.notes };
    return this.#begin(id, check, opened);
  }

  /** What was open stays until the other is counted, and where that is stopped. */
  async #begin(id: number, check: CheckText, { collection, table, notes }: Parts): Promise<CheckAnswer> {
    const opened: Open = { collection, table, notes, plan: new Map(), before: new Map() };
    const rows = await this.#count(id, allOf(opened), rowsBy(check, opened));
    if (rows === null) return { kind: 'stopped', id };
    this.#open = opened;
    this.#check = check;
    return { kind: 'table', id, rows, table: formOf(table), notes };
  }

  async #reread(id: number, wish: TableWish): Promise<CheckAnswer> {
    const { collection, notes } = this.#now();
    const table = readTable(collection.written(), wish);
    return this.#begin(id, this.#check, { collection: new Collection(table), table, notes });
  }

  async #rows(id: number, open: Open, which: readonly number[]): Promise<CheckAnswer> {
    const rows = await this.#count(id, which, rowsBy(this.#check, open));
    return rows === null ? { kind: 'stopped', id } : { kind: 'rows', id, rows };
  }

  /** Null where it was stopped. */
  async #count(
    id: number,
    which: readonly number[],
    rowOf: (nth: number) => MacroRow,
  ): Promise<MacroRow[] | null> {
    const rows: MacroRow[] = [];
    const isDone = await this.#each(id, which, (nth) => rows.push(rowOf(nth)));
    return isDone ? rows : null;
  }

  async #planned(id: number, open: Open): Promise<CheckAnswer> {
    const plan = new Map<number, string>();
    const changes: MacroChange[] = [];
    let count = 0;
    const { collection } = open;
    const check = this.#check;
    const isDone = await this.#each(id, allOf(open), (nth) => {
      const { isHtml } = collection.entries[nth]!;
      const mended = mendText(nth, collection.text(nth), check, { isHtml });
      if (mended.changes.length === 0) return;
      plan.set(nth, mended.text);
      count += mended.changes.length;
      for (const change of mended.changes.slice(0, SHOWN_MAX - changes.length)) changes.push(change);
    });
    if (!isDone) return { kind: 'stopped', id };
    open.plan = plan;
    return { kind: 'planned', id, changes, count, macros: plan.size };
  }

  /** Gives the texts of a plan, or back what stood there before. It is done at once, so counting it cannot be stopped. */
  #applied(id: number, open: Open, from: 'plan' | 'before'): Promise<CheckAnswer> {
    this.#applying = id;
    const { collection } = open;
    const texts = open[from];
    const before = new Map<number, string>();
    for (const [nth, text] of texts) {
      before.set(nth, collection.text(nth));
      collection.set(nth, text);
    }
    open.before = before;
    open.plan = new Map();
    return this.#rows(id, open, [...texts.keys()]);
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
    return !this.#stopped.has(id);
  }
}

function allOf({ collection }: Parts): number[] {
  return collection.entries.map((_, nth) => nth);
}

function rowsBy(check: CheckText, { collection }: Parts): (nth: number) => MacroRow {
  return (nth) => {
    const { name, line, isHtml } = collection.entries[nth]!;
    const text = collection.text(nth);
    const counts = countIn(text, check, { isHtml });
    return { nth, name, line, excerpt: excerptOf(text), isEdited: collection.isEdited(nth), ...counts };
  };
}

function written(id: number, { collection, notes }: Parts): CheckAnswer {
  const bytes = writeFileText(collection.written(), notes.encoding) as Uint8Array<ArrayBuffer>;
  return { kind: 'written', id, bytes, encoding: notes.encoding };
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
