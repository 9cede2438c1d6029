import type { DraftFieldHandle } from '../../components/check/DraftField.tsx';
import { type OwnCommand, type OwnPage, openOwnPage } from '../../components/overlay/own-page.ts';
import { coveredSteps } from '../../components/practice/covered-steps.ts';
import type { OpenScenario, PracticeActions, PracticeView } from '../../components/practice/practice-view.ts';
import { interfaceLanguage } from '../../components/words/locale.ts';
import { shippedInWords } from '../../components/words/shipped-words.ts';
import { readActiveRules, shippedPack, watchActiveRules } from '../../lib/platform/active-rules.ts';
import { tellFault } from '../../lib/platform/catch-faults.ts';
import { ownRewrite } from '../../lib/platform/own-rewrite.ts';
import {
  forgetResult,
  forgetResults,
  keepResult,
  watchResults,
} from '../../lib/platform/practice-results.ts';
import type { PracticeResult } from '../../lib/practice/practice-result.ts';
import { panelDraftOf } from '../../lib/review/panel-draft.ts';
import type { ToneProfile } from '../../lib/tone/types.ts';
import { ownTone } from '../check/own-tone.ts';
import { readScenarios, type ScenariosRead } from './scenarios.ts';

export interface PracticeSource {
  start(): void;
  readonly actions: PracticeActions;
}

export interface PracticeSourceOptions {
  readonly signal: AbortSignal;
  readonly onChange: (view: PracticeView) => void;
}

/** What is open, and what was written in each case for as long as the page is. Nothing of it is stored by itself. */
export function watchPractice({ signal, onChange }: PracticeSourceOptions): PracticeSource {
  let read: ScenariosRead | null = null;
  let page: OwnPage | null = null;
  let stepNames: PracticeView['stepNames'] = {};
  let kept: readonly PracticeResult[] = [];
  let open: OpenScenario | null = null;
  let field: DraftFieldHandle | null = null;
  let trouble = false;
  const written = new Map<string, string>();
  /** As the agent chose; the channel's own where nothing was chosen. */
  let profile: ToneProfile | undefined;

  const show = () => {
    if (signal.aborted) return;
    const isForeign = read !== null && read.language !== interfaceLanguage();
    onChange({ page, scenarios: read?.scenarios ?? null, isForeign, stepNames, open, kept, trouble });
  };
  const change = (over: Partial<OpenScenario>) => {
    if (open) open = { ...open, ...over };
    show();
  };
  const hear = () => {
    if (!open) return;
    const { scenario, written: text } = open;
    change({ tone: tones.of(scenario.id, text, profile ?? scenario.channel) });
  };
  const tones = ownTone(hear, signal);
  const follow = () => {
    const scenario = read?.scenarios.find(({ id }) => `#${id}` === location.hash);
    const text = written.get(scenario?.id ?? '') ?? '';
    profile = undefined;
    open = scenario ? { ...FRESH, scenario, text, written: text } : null;
    scrollTo(0, 0);
    show();
  };
  const done = (asked: Promise<boolean>, over: Partial<OpenScenario> = {}) =>
    void asked.then((isDone) => {
      trouble = !isDone;
      change(isDone ? over : {});
    });
  const run = (command: OwnCommand) => void field?.draft.run(command);

  const actions: PracticeActions = {
    jump: ({ from, to }) => run({ kind: 'jump', span: { from, to } }),
    fix: ({ ruleId, from, to, text: expected }, text) =>
      run({ kind: 'fix', ruleId, span: { from, to }, expected, text }),
    fixAll: () => run({ kind: 'fix-all' }),
    ignore: ({ ruleId, from, to }, scope) => run({ kind: 'ignore', ruleId, span: { from, to }, scope }),
    onField(now) {
      field = now;
    },
    onState(state) {
      if (!open) return;
      written.set(open.scenario.id, state.text);
      const isSame = state.text === open.written;
      change({
        draft: panelDraftOf(state),
        written: state.text,
        isKept: open.isKept && isSame,
      });
      hear();
    },
    showModel: () => change({ isModelShown: true }),
    startOver() {
      if (!open) return;
      written.delete(open.scenario.id);
      // Another value than the one that it began with, so that the field takes it.
      if (field) emptyField(field);
      change({ isModelShown: false, isKept: false });
      field?.element.focus();
    },
    keep() {
      const result = open && resultOf(open);
      if (result) done(keepResult(result), { isKept: true });
    },
    forget: (id) => done(forgetResult(id)),
    forgetAll: () => done(forgetResults()),
    tone: {
      jump: ({ from, to }) => run({ kind: 'jump', span: { from, to } }),
      add(text, at) {
        const revision = open?.draft?.revision;
        const isCurrent = open?.tone.kind === 'read' && open.tone.isCurrent;
        if (revision !== undefined && isCurrent) run({ kind: 'insert', text, at, revision });
      },
      copy: (text) => navigator.clipboard.writeText(text),
      chooseProfile(chosen) {
        profile = chosen;
        hear();
      },
    },
  };

  return {
    actions,
    start() {
      show();
      void readScenarios().then((scenarios) => {
        read = scenarios;
        follow();
      });
      addEventListener('hashchange', follow, { signal });
      void shippedInWords().then((book) => {
        const steps = book.models.find(({ id }) => id === 'recovery-5')?.steps ?? [];
        stepNames = Object.fromEntries(steps.map(({ id, name }) => [id, name]));
        show();
      });
      watchResults((results) => {
        kept = results;
        show();
      }, signal);
      void openFields(signal).then((opened) => {
        page = opened;
        show();
      });
    },
  };
}

const FRESH = { draft: null, tone: { kind: 'empty' }, isModelShown: false, isKept: false } as const;

async function openFields(signal: AbortSignal): Promise<OwnPage> {
  const page = openOwnPage({
    view: window,
    rules: await readActiveRules(),
    pack: shippedPack,
    rewrite: ownRewrite,
    onFault: (error) => tellFault(error, 'practice'),
    signal,
  });
  watchActiveRules((rules) => page.use(rules), signal);
  return page;
}

/** As the agent's own hand would, so that Ctrl+Z brings it back. */
function emptyField({ element }: DraftFieldHandle): void {
  element.focus();
  document.execCommand('selectAll');
  document.execCommand('delete');
}

/** Ids, counts and levels of a try; null where there is none. */
function resultOf({ scenario, draft, tone }: OpenScenario): PracticeResult | null {
  if (draft === null || draft.empty) return null;
  const asked = scenario.holds.map(({ step }) => step);
  const dimensions = tone.kind === 'read' ? tone.tone.dimensions : {};
  const levels = Object.entries(dimensions).map(([name, { level }]) => [name, level]);
  return {
    id: crypto.randomUUID(),
    scenarioId: scenario.id,
    at: Date.now(),
    asked,
    covered: coveredSteps(asked, draft),
    findings: draft.findings.length,
    tone: Object.fromEntries(levels),
  };
}
