import type { CheckActions, CheckDone, CheckTrouble, CheckView } from '../../components/check/check-view.ts';
import type { DraftContent } from '../../components/check/DraftField.tsx';
import { fitsField, isFormatted, readRich } from '../../components/check/rich-text.ts';
import { richWords } from '../../components/check/rich-words.ts';
import type { OwnPage } from '../../components/overlay/own-page.ts';
import { FIELD_MAX } from '../../lib/macros/open-text.ts';
import type { SelectionRead } from '../../lib/platform/selection.ts';
import type { VoicedBooks } from '../../lib/platform/voiced-books.ts';
import type { PageRules } from '../../lib/policy/layers/page-rules.ts';
import { DraftDesk } from './draft-desk.ts';
import { type CheckWorker, MacrosDesk } from './macros-desk.ts';
import { mendedName } from './mended-name.ts';

export interface CheckDeskDeps {
  readonly worker: CheckWorker;
  readonly rules: () => PageRules;
  readonly books: Pick<VoicedBooks, 'in' | 'now'>;
  readonly signal: AbortSignal;
  readonly onChange: (view: CheckView) => void;
  /** Rejects where the browser does not let us. */
  readonly copy: (content: DraftContent, isFormatted: boolean) => Promise<void>;
  /** Saves bytes as a file of that name. */
  readonly download: (name: string, bytes: Uint8Array<ArrayBuffer>, type: string) => void;
}

/** The text in the field as it was put there. */
type PutText = Pick<CheckView, 'content' | 'turn' | 'source' | 'isEmpty'>;

/** All that the check page knows. Nothing of it is kept once the page is closed. */
export class CheckDesk {
  readonly #deps: CheckDeskDeps;
  readonly #macros: MacrosDesk;
  readonly draft: DraftDesk;
  readonly actions: CheckActions;
  #page: OwnPage | null = null;
  #text: PutText = { content: '', turn: 0, source: null, isEmpty: true };
  #before: DraftContent | null = null;
  #trouble: CheckTrouble | null = null;
  #done: CheckDone = null;
  /** The text in the field was changed since it was last copied. */
  #isChanged = false;

  constructor(deps: CheckDeskDeps) {
    this.#deps = deps;
    const onChange = () => this.#tell();
    this.draft = new DraftDesk(deps.books, onChange, deps.signal);
    const onStopped = () => this.#did('stopped');
    this.#macros = new MacrosDesk({ worker: deps.worker, rules: deps.rules, onChange, onStopped });
    this.actions = this.#makeActions();
  }

  get view(): CheckView {
    return {
      ...this.#text,
      page: this.#page,
      hasBefore: this.#before !== null,
      reading: this.draft.reading,
      macros: this.#macros.view,
      busy: this.#macros.busy,
      trouble: this.#macros.trouble ?? this.#trouble,
      done: this.#done,
    };
  }

  /** Something would be lost if the page were closed now. */
  get isUnsaved(): boolean {
    return this.#isChanged || this.#macros.isChanged;
  }

  usePage(page: OwnPage): void {
    this.#page = page;
    this.#tell();
  }

  rulesChanged(): void {
    void this.#macros.recount();
  }

  /** Begins with what is selected in a tab. */
  takeSelection(read: SelectionRead): void {
    if (read.kind === 'refused') this.#trouble = { kind: 'selection-refused' };
    else if (read.kind === 'empty') this.#trouble = { kind: 'selection-empty' };
    else {
      const rich = read.text.length > FIELD_MAX ? [] : readRich(read.html);
      if (isFormatted(rich) && fitsField(rich)) this.#put(rich);
      else void this.#open(read.text);
      return;
    }
    this.#tell();
  }

  #makeActions(): CheckActions {
    return {
      ...this.#fieldActions(),
      openFile: (file) => void this.#open(file),
      openText: (text) => void this.#open(text),
      openFormatted: (content) => this.#put(content),
      copy: (isFormatted) => void this.#copy(isFormatted),
      clear: () => this.#put('', true),
      bringBack: () => this.#bringBack(),
      stop: () => this.#macros.stop(),
      dismiss: () => this.#dismiss(),
      openMacro: (nth) => void this.#macros.openMacro(nth),
      closeMacro: () => void this.#macros.closeMacro(),
      chooseColumn: (column) => void this.#macros.readAs({ column }),
      setHeader: (header) => void this.#macros.readAs({ header }),
      planAll: () => void this.#macros.plan(),
      applyAll: () => void this.#macros.apply().then((isDone) => isDone && this.#did('applied')),
      dropPlan: () => this.#macros.dropPlan(),
      undoAll: () => void this.#macros.undo().then((isDone) => isDone && this.#did('undone')),
      save: () => void this.#save(),
      copyAll: () => void this.#copyAll(),
      closeMacros: () => this.#closeMacros(),
    };
  }

  #fieldActions() {
    return {
      ...this.draft.actions,
      onField: (field: Parameters<CheckActions['onField']>[0]) => this.draft.onField(field),
      onState: (state: Parameters<CheckActions['onState']>[0]) => this.draft.onState(state),
      onText: (text: string) => this.#onText(text),
    };
  }

  #onText(text: string): void {
    if (this.#macros.view) {
      this.#macros.onText(text);
      return;
    }
    const isEmpty = text.trim() === '';
    this.#isChanged = !isEmpty;
    this.#done = null;
    if (isEmpty === this.#text.isEmpty) return;
    this.#text = { ...this.#text, isEmpty };
    this.#tell();
  }

  async #open(source: File | string): Promise<void> {
    if (this.#warns()) return;
    this.#trouble = null;
    this.#done = null;
    const one = await this.#macros.open(source);
    if (one === null) return;
    const rich = one.form === 'html' ? readRich(one.text) : null;
    const isPlainOnly = rich !== null && !fitsField(rich);
    this.#put(rich === null ? one.text : isPlainOnly ? richWords(rich) : rich);
    const name = typeof source === 'string' ? '' : source.name;
    const notes = isPlainOnly ? { ...one.notes, isPlainOnly } : one.notes;
    this.#text = { ...this.#text, source: name === '' ? null : { name, notes } };
    this.#tell();
  }

  /** Puts another text in the field; one that stood there can be had back. */
  #put(content: DraftContent, isEmpty = false): void {
    const stood = this.#text.isEmpty ? null : (this.draft.field?.content() ?? null);
    this.#before = stood ?? this.#before;
    this.#macros.close();
    this.#trouble = null;
    this.#done = null;
    this.#text = { content, turn: this.#text.turn + 1, source: null, isEmpty };
    this.#isChanged = false;
    this.#tell();
    // What was pressed may be gone, or may not be pressed again.
    this.draft.field?.element.focus();
  }

  #bringBack(): void {
    const before = this.#before;
    if (before === null) return;
    this.#text = { ...this.#text, isEmpty: true };
    this.#put(before);
    this.#before = null;
    this.#isChanged = true;
    this.#tell();
  }

  /** True the first time that changes of a file would be lost. */
  #warns(): boolean {
    if (!this.#macros.isChanged || this.#trouble?.kind === 'unsaved') return false;
    this.#trouble = { kind: 'unsaved' };
    this.#tell();
    return true;
  }

  #closeMacros(): void {
    if (this.#warns()) return;
    this.#trouble = null;
    this.#done = null;
    this.#macros.close();
    this.draft.field?.element.focus();
  }

  #dismiss(): void {
    this.#trouble = null;
    this.#macros.trouble = null;
    this.#tell();
  }

  async #copy(isFormatted: boolean): Promise<void> {
    const content = this.draft.field?.content();
    if (content === undefined) return;
    await this.#try(async () => {
      await this.#deps.copy(content, isFormatted);
      this.#isChanged = false;
      this.#did(isFormatted ? 'copied-formatted' : 'copied');
    });
  }

  async #copyAll(): Promise<void> {
    const written = await this.#macros.written();
    if (written === null) return;
    await this.#try(async () => {
      await this.#deps.copy(new TextDecoder(written.encoding.encoding).decode(written.bytes), false);
      this.#macros.isChanged = false;
      this.#did('copied');
    });
  }

  async #save(): Promise<void> {
    const { view } = this.#macros;
    const written = await this.#macros.written();
    if (written === null || view === null) return;
    const isTable = view.table !== null;
    this.#deps.download(mendedName(view.name, isTable), written.bytes, isTable ? 'text/csv' : 'text/plain');
    this.#macros.isChanged = false;
    this.#trouble = null;
    this.#did('saved');
  }

  async #try(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch {
      this.#trouble = { kind: 'copy' };
      this.#tell();
    }
  }

  #did(done: CheckDone): void {
    this.#done = done;
    this.#tell();
  }

  #tell(): void {
    this.#deps.onChange(this.view);
  }
}
