import type { BusyView, CheckTrouble, MacrosView } from '../../components/check/check-view.ts';
import { FIELD_MAX, type OpenNotes } from '../../lib/macros/open-text.ts';
import type { TableWish } from '../../lib/macros/read-table.ts';
import { type CheckAnswer, type CheckRequest, isOfTable } from '../../lib/macros/worker-protocol.ts';
import type { PageRules } from '../../lib/policy/layers/page-rules.ts';
import type { AskWorker } from './ask-worker.ts';

export type CheckWorker = AskWorker<CheckRequest, CheckAnswer>;

/** What a file or a long paste turned out to be, where it is one text for a field. */
export interface OneText {
  readonly form: 'text' | 'html';
  readonly text: string;
  readonly notes: OpenNotes;
}

export interface MacrosDeskDeps {
  readonly worker: CheckWorker;
  readonly rules: () => PageRules;
  readonly onChange: () => void;
  /** What was under way was stopped. */
  readonly onStopped: () => void;
}

type Of<K extends CheckAnswer['kind']> = Extract<CheckAnswer, { kind: K }>;

/** So long (ms) after the last key an open macro is counted anew. */
const REST_MS = 250;

/** The many texts that are open, as the page knows them: the worker holds them. */
export class MacrosDesk {
  readonly #deps: MacrosDeskDeps;
  /** The work that the page waits for; what an older one answers is let go. */
  #running = 0;
  /** The rules are others since a file that is still being read was begun. */
  #isCountDue = false;
  /** Grows with each table that is shown, or closed. */
  #turn = 0;
  #unsaved: { readonly nth: number; readonly text: string } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was changed before the table was read otherwise: its rows do not tell of it any more. */
  #hasCarried = false;
  view: MacrosView | null = null;
  busy: BusyView | null = null;
  trouble: CheckTrouble | null = null;
  /** Something was changed since it was last saved. */
  isChanged = false;

  constructor(deps: MacrosDeskDeps) {
    this.#deps = deps;
  }

  /** Reads a file or a long text. Answers with it where it is one for a field; null where it is many, or none. */
  async open(source: File | string): Promise<OneText | null> {
    const name = typeof source === 'string' ? '' : source.name;
    const rules = this.#deps.rules();
    this.stop();
    const answer = await this.#work('reading', { kind: 'open', source, wish: {}, rules });
    if (answer?.kind === 'opened') return answer;
    if (answer?.kind === 'refused') this.trouble = { kind: 'open', name, trouble: answer.trouble };
    if (answer?.kind === 'table') {
      this.isChanged = false;
      this.#hasCarried = false;
      this.#show(name, answer);
    }
    this.#deps.onChange();
    return null;
  }

  /** Reads the same table otherwise; what was changed in it stays changed. */
  async readAs(wish: TableWish): Promise<void> {
    await this.#keep();
    if (!this.view?.table) return;
    const { name, table } = this.view;
    const all = { header: table.header, column: table.column, ...wish };
    const answer = await this.#work('reading', { kind: 'reread', wish: all });
    if (answer?.kind === 'table') {
      this.#hasCarried = this.isChanged;
      this.#show(name, answer);
    }
    this.#deps.onChange();
  }

  #show(name: string, { rows, table, notes }: Of<'table'>): void {
    clearTimeout(this.#timer);
    this.#turn++;
    this.#unsaved = null;
    this.view = { name, rows, table, notes, open: null, plan: null, undoable: 0 };
  }

  async recount(): Promise<void> {
    this.#isCountDue = this.busy?.what === 'reading';
    if (this.view && !this.#isCountDue)
      this.#take(await this.#work('counting', { kind: 'recount', rules: this.#deps.rules() }));
  }

  async openMacro(nth: number): Promise<void> {
    await this.#keep();
    const answer = await this.#ask({ kind: 'text', nth });
    if (answer?.kind !== 'text' || !this.view) return;
    const { text, isHtml } = answer;
    const isTooLong = text.length > FIELD_MAX;
    this.view = { ...this.view, open: { nth, text: isTooLong ? '' : text, isHtml, isTooLong } };
    this.#deps.onChange();
  }

  async closeMacro(): Promise<void> {
    await this.#keep();
    if (this.view) this.view = { ...this.view, open: null };
    this.#deps.onChange();
  }

  /** What is written in the open macro; counted once its writer rests. */
  onText(text: string): void {
    const open = this.view?.open;
    if (!open || open.isTooLong) return;
    clearTimeout(this.#timer);
    this.#unsaved = { nth: open.nth, text };
    this.#timer = setTimeout(() => void this.#keep(), REST_MS);
  }

  async plan(): Promise<void> {
    await this.#keep();
    const answer = await this.#work('planning', { kind: 'plan' });
    if (answer?.kind !== 'planned' || !this.view) return this.#deps.onChange();
    const { changes, count, macros } = answer;
    this.view = { ...this.view, plan: { changes, count, macros } };
    this.#deps.onChange();
  }

  dropPlan(): void {
    if (this.view) this.view = { ...this.view, plan: null };
    this.#deps.onChange();
  }

  /** False where it was not done. */
  apply(): Promise<boolean> {
    return this.#all('apply', this.view?.plan?.macros ?? 0);
  }

  /** False where it was not done. */
  undo(): Promise<boolean> {
    return this.#all('undo', 0);
  }

  /** The bytes of the whole file as it stands now; null where they could not be had. */
  async written(): Promise<Of<'written'> | null> {
    await this.#keep();
    const answer = await this.#ask({ kind: 'write' });
    return answer?.kind === 'written' ? answer : null;
  }

  stop(): void {
    if (this.busy === null || !this.busy.canStop) return;
    this.#deps.worker.tell({ kind: 'stop', id: this.#running });
    this.busy = { ...this.busy, isStopping: true };
    this.#deps.onChange();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#turn++;
    // What is still being read would take the place of what is there now.
    this.stop();
    this.#running = 0;
    this.busy = null;
    this.#unsaved = null;
    this.view = null;
    this.isChanged = false;
    this.#deps.onChange();
  }

  async #all(kind: 'apply' | 'undo', undoable: number): Promise<boolean> {
    if (this.view) this.view = { ...this.view, plan: null };
    if (this.view) this.isChanged = true;
    const answer = await this.#work('counting', { kind }, false);
    const isDone = answer?.kind === 'rows' && this.view !== null;
    if (isDone) {
      this.view = { ...this.view!, undoable };
    }
    this.#take(answer);
    // The field shows what it was given: the open one is given anew.
    const open = this.view?.open;
    if (isDone && open) await this.openMacro(open.nth);
    return isDone;
  }

  async #keep(): Promise<void> {
    clearTimeout(this.#timer);
    const unsaved = this.#unsaved;
    this.#unsaved = null;
    if (unsaved === null) return;
    this.isChanged = true;
    this.#take(await this.#ask({ kind: 'save', ...unsaved }));
  }

  #take(answer: CheckAnswer | null): void {
    if (answer?.kind === 'rows' && this.view) {
      const rows = [...this.view.rows];
      for (const row of answer.rows) rows[row.nth] = row;
      this.view = { ...this.view, rows };
      if (!this.#hasCarried && !rows.some(({ isEdited }) => isEdited)) this.isChanged = false;
    }
    this.#deps.onChange();
  }

  async #ask(request: Parameters<CheckWorker['ask']>[0]): Promise<CheckAnswer | null> {
    const turn = this.#turn;
    const answer = await this.#deps.worker.ask(request).answer;
    // Another file was opened since.
    if (turn !== this.#turn) return null;
    const told = this.#told(request.kind, answer);
    if (this.trouble?.kind === 'broken') this.#deps.onChange();
    return told;
  }

  /** Asks for what may take a while; null where something else was asked for since. */
  async #work(
    what: BusyView['what'],
    request: Parameters<CheckWorker['ask']>[0],
    canStop = true,
  ): Promise<CheckAnswer | null> {
    // What is asked of the table that is there must not meet the one that comes.
    if (this.busy?.what === 'reading' && request.kind !== 'open') return null;
    const turn = this.#turn;
    this.trouble = null;
    this.busy = { what, done: 0, total: 0, isStopping: false, canStop };
    this.#deps.onChange();
    const asked = this.#deps.worker.ask(request, ({ id, ...answer }) => {
      if (answer.kind !== 'progress' || this.busy === null || id !== this.#running) return;
      this.busy = { ...this.busy, done: answer.done, total: answer.total };
      this.#deps.onChange();
    });
    this.#running = asked.id;
    const answer = await asked.answer;
    if (asked.id !== this.#running) return turn === this.#turn && isOfTable(answer) ? answer : null;
    this.#running = 0;
    this.busy = null;
    if (this.#isCountDue) queueMicrotask(() => void this.recount());
    return this.#told(request.kind, answer);
  }

  /** Without its worker the table is gone; where it only failed at this, it is still there. */
  #told(asked: CheckRequest['kind'], answer: CheckAnswer | null): CheckAnswer | null {
    if (answer === null) this.close();
    if (answer === null || (answer.kind === 'refused' && asked !== 'open')) this.trouble = { kind: 'broken' };
    if (answer?.kind === 'stopped') this.#deps.onStopped();
    return answer;
  }
}
