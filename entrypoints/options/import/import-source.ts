import { i18n } from '#i18n';
import type { ChosenEntry, ImportActions, ImportView } from '../../../components/import/import-view.ts';
import { pastedCells } from '../../../components/import/pasted-cells.ts';
import type { ImportAnswer, ImportFound, ImportRequest } from '../../../lib/policy/import/import-desk.ts';
import { isStylePath } from '../../../lib/policy/import/import-vale.ts';
import { type ChosenFile, refuseSize } from '../../../lib/policy/import/open-files.ts';
import type { ImportOutcome } from '../../../lib/policy/import/outcome.ts';
import type { PolicyProblem } from '../../../lib/policy/problem.ts';
import type { Policy } from '../../../lib/policy/schema.ts';

/** What an import needs from where it is opened. */
export interface ImportHost {
  /** The policy that the rules will join. */
  readonly policy: Policy;
  /** Takes all of it as one step; answers why not, where it cannot. */
  readonly take: (outcome: ImportOutcome) => readonly PolicyProblem[];
  /** Opens a file as a policy, after the import was closed; without it that is only said. */
  readonly openPolicy?: ((file: File) => void) | undefined;
  /** Starts what reads and proves. */
  readonly startWorker: () => Worker;
  readonly onChange: (view: ImportView) => void;
  readonly onClose: () => void;
}

type Asked<T = Extract<ImportRequest, { id: number }>> = T extends unknown ? Omit<T, 'id'> : never;

/** One import from its opening to its end: what the dialog shows, and what it can ask for. */
export class ImportSource implements ImportActions {
  readonly #host: ImportHost;
  #worker: Worker | null = null;
  #view: ImportView = { stage: 'choose', problem: null };
  #turn = 0;
  #isClosed = false;
  /** What was brought last, in case it is a policy. */
  #brought: File | null = null;

  constructor(host: ImportHost) {
    this.#host = host;
    // The dialog hands its actions on one by one.
    this.chooseFiles = this.chooseFiles.bind(this);
    this.paste = this.paste.bind(this);
  }

  get view(): ImportView {
    return this.#view;
  }

  async chooseFiles(entries: readonly ChosenEntry[]): Promise<void> {
    const [first] = entries;
    if (first === undefined) return;
    const name = entries.length === 1 ? first.path : first.path.split('/')[0]!;
    const turn = ++this.#turn;
    this.#brought = new File([first.file], first.path.split('/').at(-1)!);
    this.#show({ stage: 'reading', name });
    const read = await readAll(entries);
    if (turn !== this.#turn) return;
    if ('problem' in read) this.#show({ stage: 'choose', problem: read.problem });
    else this.#ask({ kind: 'open', files: read.files });
  }

  paste({ html, text }: { readonly html: string; readonly text: string }): void {
    const name = i18n.t('importer.pasted');
    this.#brought = new File([text], name);
    this.#show({ stage: 'reading', name });
    this.#ask({ kind: 'paste', name, cells: pastedCells(html, text) });
  }

  setRecipe(recipe: string): void {
    this.#askAnew({ kind: 'map', recipe });
  }

  setMapping(mapping: Parameters<ImportActions['setMapping']>[0]): void {
    if (this.#view.stage !== 'found' || this.#view.found.table === null) return;
    const { table } = this.#view.found;
    // The choice shows at once; the rules follow.
    this.#view = { ...this.#view, found: { ...this.#view.found, table: { ...table, mapping } } };
    this.#askAnew({ kind: 'map', recipe: table.recipe, mapping });
  }

  openPolicy(): void {
    const file = this.#brought;
    this.close();
    if (file) this.#host.openPolicy?.(file);
  }

  startOver(): void {
    this.#turn++;
    this.#show({ stage: 'choose', problem: null });
  }

  takeOver(): void {
    if (this.#view.stage !== 'found' || this.#view.isBusy) return;
    const problems = this.#host.take(this.#view.found.outcome);
    if (problems.length === 0) this.close();
    else this.#show({ ...this.#view, problems });
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#turn++;
    this.#worker?.terminate();
    this.#worker = null;
    this.#host.onClose();
  }

  #askAnew(asked: Asked): void {
    if (this.#view.stage !== 'found') return;
    this.#show({ ...this.#view, isBusy: true, problems: [] });
    this.#ask(asked);
  }

  #ask(asked: Asked): void {
    this.#started().postMessage({ ...asked, id: ++this.#turn });
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#host.startWorker();
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => this.#answer(data));
    worker.addEventListener('error', () => this.#broke());
    worker.postMessage({ kind: 'beside', policy: this.#host.policy } satisfies ImportRequest);
    return worker;
  }

  #answer({ id, found }: ImportAnswer): void {
    // An older question's answer.
    if (id !== this.#turn) return;
    this.#show(viewOf(found, this.#host.openPolicy !== undefined));
  }

  #broke(): void {
    this.#worker?.terminate();
    this.#worker = null;
    const problem = {
      where: i18n.t('importer.broken.where'),
      what: i18n.t('importer.broken.what'),
      mend: i18n.t('importer.broken.mend'),
    };
    this.#show({ stage: 'choose', problem });
  }

  #show(view: ImportView): void {
    if (this.#isClosed) return;
    this.#view = view;
    this.#host.onChange(view);
  }
}

function viewOf(found: ImportFound, opensPolicies: boolean): ImportView {
  if (found.kind === 'refused')
    return { stage: 'choose', problem: found.problem, canOpen: opensPolicies && found.isPolicy === true };
  return { stage: 'found', found, isBusy: false, problems: [] };
}

/** The bytes of files; those that cannot hold a rule are only named. */
async function readAll(
  entries: readonly ChosenEntry[],
): Promise<{ files: ChosenFile[] } | { problem: PolicyProblem }> {
  const files: ChosenFile[] = [];
  for (const { path, file } of entries) {
    const isRead = entries.length === 1 || isStylePath(path);
    const refused = isRead ? refuseSize(path, file.size) : undefined;
    if (refused?.kind === 'refused') return { problem: refused.problem };
    try {
      files.push({ path, bytes: isRead ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array() });
    } catch {
      const [what, mend] = [i18n.t('importer.unreadable.what'), i18n.t('importer.unreadable.mend')];
      return { problem: { where: path, what, mend } };
    }
  }
  return { files };
}
