import type { DraftFieldHandle } from '../../components/check/DraftField.tsx';
import { fieldCommands } from '../../components/check/field-commands.ts';
import type { OwnCommand } from '../../components/overlay/own-page.ts';
import { coveredSteps } from '../../components/practice/covered-steps.ts';
import type { OpenScenario, PracticeActions, PracticeView } from '../../components/practice/practice-view.ts';
import { interfaceLanguage } from '../../components/words/locale.ts';
import { forgetResult, forgetResults, keepResult } from '../../lib/platform/practice-results.ts';
import type { PracticeResult } from '../../lib/practice/practice-result.ts';
import { panelDraftOf } from '../../lib/review/panel-draft.ts';
import type { ReviewState } from '../../lib/review/types.ts';
import type { ToneProfile } from '../../lib/tone/types.ts';
import { type OwnTone, ownTone } from '../check/own-tone.ts';
import type { ScenariosRead } from './scenarios.ts';

export interface PracticeDeskDeps {
  readonly signal: AbortSignal;
  readonly onChange: (view: PracticeView) => void;
}

/** What was read for the page, each as soon as it is there. */
export type PracticeParts = Pick<PracticeView, 'page' | 'stepNames' | 'kept'>;

const FRESH: Omit<OpenScenario, 'scenario' | 'text' | 'written'> = {
  ...{ draft: null, tone: { kind: 'empty' }, turn: 0, taken: null },
  ...{ isModelShown: false, isKept: false },
};

/** What is open, and what was written in each case for as long as the page is. Nothing of it is stored by itself. */
export class PracticeDesk {
  readonly #deps: PracticeDeskDeps;
  readonly #tones: OwnTone;
  readonly #written = new Map<string, string>();
  #parts: PracticeParts = { page: null, stepNames: {}, kept: [] };
  #read: ScenariosRead | null = null;
  #open: OpenScenario | null = null;
  #field: DraftFieldHandle | null = null;
  #trouble = false;
  /** As the agent chose; the channel's own where nothing was chosen. */
  #profile: ToneProfile | undefined;

  constructor(deps: PracticeDeskDeps) {
    this.#deps = deps;
    this.#tones = ownTone(() => this.#hear(), deps.signal);
  }

  /** The time in the case that is open, in ms since the epoch; the real one where none is. */
  get now(): number {
    return this.#open ? new Date(this.#open.scenario.at).getTime() : Date.now();
  }

  use(parts: Partial<PracticeParts>): void {
    this.#parts = { ...this.#parts, ...parts };
    this.#show();
  }

  useScenarios(read: ScenariosRead): void {
    this.#read = read;
  }

  /** Opens the case of that name, or the list. */
  open(id: string): void {
    const scenario = this.#read?.scenarios.find((each) => each.id === id);
    const text = this.#written.get(id) ?? '';
    this.#profile = undefined;
    this.#open = scenario ? { ...FRESH, scenario, text, written: text } : null;
    this.#show();
  }

  readonly #commands = fieldCommands((command) => this.#run(command));

  readonly actions: PracticeActions = {
    ...this.#commands,
    onField: (field) => {
      this.#field = field;
    },
    onState: (state) => this.#onState(state),
    showModel: () => this.#change({ isModelShown: true }),
    startOver: () => this.#startOver(),
    bringBack: () => this.#bringBack(),
    keep: () => {
      const result = this.#open && resultOf(this.#open, this.#open.scenario);
      if (result) this.#done(keepResult(result), { isKept: true });
    },
    forget: (id) => this.#done(forgetResult(id)),
    forgetAll: () => this.#done(forgetResults()),
    tone: {
      jump: this.#commands.jump,
      put: (text, { from: at, to }) => {
        const { draft, tone } = this.#open ?? {};
        const isCurrent = tone?.kind === 'read' && tone.isCurrent;
        if (draft && isCurrent) this.#run({ kind: 'insert', text, at, to, revision: draft.revision });
      },
      copy: (text) => navigator.clipboard.writeText(text),
      chooseProfile: (chosen) => {
        this.#profile = chosen;
        this.#hear();
      },
    },
  };

  #onState(state: ReviewState): void {
    const open = this.#open;
    if (!open) return;
    const { text } = state;
    this.#written.set(open.scenario.id, text);
    const isSame = text === open.written;
    // Who writes on has no use for what was taken away.
    const taken = text.trim() === '' ? open.taken : null;
    this.#change({ draft: panelDraftOf(state), written: text, isKept: open.isKept && isSame, taken });
    this.#hear();
  }

  #hear(): void {
    if (!this.#open) return;
    const { scenario, written } = this.#open;
    this.#change({ tone: this.#tones.of(scenario.id, written, this.#profile ?? scenario.channel) });
  }

  #startOver(): void {
    if (!this.#open) return;
    const { written } = this.#open;
    if (this.#field) emptyField(this.#field);
    const taken = written.trim() === '' ? null : written;
    this.#change({ isModelShown: false, isKept: false, taken });
  }

  #bringBack(): void {
    const { taken = null, turn = 0 } = this.#open ?? {};
    if (taken === null) return;
    this.#change({ text: taken, written: taken, taken: null, turn: turn + 1 });
    // What was pressed is gone.
    this.#field?.element.focus();
  }

  #done(asked: Promise<boolean>, over: Partial<OpenScenario> = {}): void {
    void asked.then((isDone) => {
      this.#trouble = !isDone;
      this.#change(isDone ? over : {});
    });
  }

  #run(command: OwnCommand): void {
    void this.#field?.draft.run(command);
  }

  #change(over: Partial<OpenScenario>): void {
    if (this.#open) this.#open = { ...this.#open, ...over };
    this.#show();
  }

  #show(): void {
    const { signal, onChange } = this.#deps;
    if (signal.aborted) return;
    const read = this.#read;
    const isForeign = read !== null && read.language !== interfaceLanguage();
    const [open, trouble] = [this.#open, this.#trouble];
    onChange({ ...this.#parts, scenarios: read?.scenarios ?? null, isForeign, open, trouble });
  }
}

/** As the agent's own hand would, so that Ctrl+Z brings it back too. */
function emptyField({ element }: DraftFieldHandle): void {
  element.focus();
  document.execCommand('selectAll');
  document.execCommand('delete');
}

/** Ids, counts and levels of a try; null where there is none. */
function resultOf(
  { draft, tone }: OpenScenario,
  { id, holds }: OpenScenario['scenario'],
): PracticeResult | null {
  if (draft === null || draft.empty) return null;
  const asked = holds.map(({ step }) => step);
  const dimensions = tone.kind === 'read' ? tone.tone.dimensions : {};
  const levels = Object.entries(dimensions).map(([name, { level }]) => [name, level]);
  return {
    ...{ id: crypto.randomUUID(), scenarioId: id, at: Date.now() },
    ...{ asked, covered: coveredSteps(asked, draft), findings: draft.findings.length },
    tone: Object.fromEntries(levels),
  };
}
