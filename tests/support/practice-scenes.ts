/** SHOULD ONLY BE IMPORTED IN TESTS. States of the practice page, for the component tests and the gallery. */
import file from '../../assets/practice/en.json' with { type: 'json' };
import type { OpenScenario, PracticeActions, PracticeView } from '../../components/practice/practice-view.ts';
import type { PracticeResult } from '../../lib/practice/practice-result.ts';
import type { PracticeFile, Scenario } from '../../lib/practice/scenario-shape.ts';
import { defaultModel } from '../../lib/recovery/models.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { readTone } from '../../lib/tone/read-tone.ts';
import { toneShown } from '../../lib/tone/tone-shown.ts';
import { review } from './panel-scenes.ts';
import { NOW } from './policy-rows.ts';

const { scenarios } = file as PracticeFile;
const scenarioOf = (id: string) => scenarios.find((each) => each.id === id) as Scenario;

const TRY =
  "Dear Ms Okafor,\n\nI am sorry that your flight was so late. That's not my job, but I have paid back your hotel today, 312 euros. I'll write to you soon.";
const DRAFT: PanelDraft = review(
  TRY,
  [["That's not my job", 'block', 'It turns the customer away.', 'I will take care of this']],
  {
    apology: ['strong', 'I am sorry that your flight was so late'],
    'urgent-reinstatement': ['strong', 'I have paid back your hotel today'],
    'follow-up': ['weak', "I'll write to you soon"],
  },
);
const EMPTY = review('');

const opened = (over: Partial<OpenScenario> = {}): OpenScenario => ({
  scenario: scenarioOf('late-flight'),
  text: '',
  turn: 0,
  taken: null,
  written: TRY,
  draft: DRAFT,
  tone: { kind: 'read', tone: toneShown(TRY, readTone(TRY)), isCurrent: true },
  isModelShown: false,
  isKept: false,
  ...over,
});

export const KEPT: readonly PracticeResult[] = [
  {
    id: 'a-2',
    scenarioId: 'double-charge',
    at: NOW - 3_600_000,
    covered: ['apology', 'urgent-reinstatement', 'empathy', 'follow-up'],
    asked: ['apology', 'urgent-reinstatement', 'empathy', 'symbolic-atonement', 'follow-up'],
    findings: 0,
    tone: { warmth: 'good', ownership: 'good', clarity: 'fair' },
  },
  {
    id: 'a-1',
    scenarioId: 'of-another-version',
    at: NOW - 40 * 86_400_000,
    covered: ['apology'],
    asked: ['apology', 'follow-up'],
    findings: 3,
    tone: {},
  },
];

const view = (over: Partial<PracticeView> = {}): PracticeView => ({
  page: null,
  scenarios,
  isForeign: false,
  stepNames: Object.fromEntries(defaultModel.steps.map(({ id, name }) => [id, name])),
  open: null,
  kept: [],
  trouble: false,
  ...over,
});

export const practiceScenes: Readonly<Record<string, PracticeView>> = {
  loading: view({ scenarios: null }),
  list: view(),
  'list-kept': view({ kept: KEPT, isForeign: true, trouble: true }),
  fresh: view({ open: opened({ draft: EMPTY, tone: { kind: 'empty' }, written: '' }) }),
  'started-over': view({ open: opened({ draft: EMPTY, tone: { kind: 'empty' }, written: '', taken: TRY }) }),
  tried: view({ open: opened() }),
  compared: view({ open: opened({ isModelShown: true, isKept: true }) }),
  'without-a-try': view({
    open: opened({
      scenario: scenarioOf('data-mix-up'),
      draft: EMPTY,
      tone: { kind: 'empty' },
      written: '',
      isModelShown: true,
    }),
  }),
};

/** Actions that do nothing, for pictures; tests replace the ones they watch. */
export const idlePractice: PracticeActions = {
  jump() {},
  fix() {},
  fixAll() {},
  ignore() {},
  onField() {},
  onState() {},
  showModel() {},
  startOver() {},
  bringBack() {},
  keep() {},
  forget() {},
  forgetAll() {},
  tone: { jump() {}, copy: () => Promise.resolve(), chooseProfile() {} },
};
