/** SHOULD ONLY BE IMPORTED IN TESTS. States of the policy studio, for the component tests and the gallery. */
import { emptyRule, type RuleDraft } from '../../components/studio/rule-draft.ts';
import type { StudioActions, StudioView } from '../../components/studio/studio-view.ts';
import { Differences, viewOf } from '../../entrypoints/options/studio/studio-draw.ts';
import { StudioRows } from '../../entrypoints/options/studio/studio-rows.ts';
import { newState, type StudioState } from '../../entrypoints/options/studio/studio-state.ts';
import type { Policy, PolicyRule } from '../../lib/policy/schema.ts';
import { shippedPacks } from '../../lib/policy/shipped-packs.ts';
import { previewPattern } from '../../lib/policy/studio/preview-pattern.ts';
import { openPolicy } from '../../lib/policy/studio/working-policy.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import type { StudioScene } from './studio-scene-names.ts';

export const TODAY = '2026-11-22';

export const NOT_OUR_POLICY: PolicyRule = {
  id: 'not-our-policy',
  name: 'Not our policy',
  category: 'team-wording',
  severity: 'warn',
  phrases: ['not our policy', 'against [our] policy'],
  why: 'The customer hears a wall, not a person.',
  alternatives: ['Here is what I can do:', 'What I can offer instead is'],
  unless: ['not our policy to refuse'],
  unlessNear: [{ phrases: ['we make an exception'], within: 'after', words: 6 }],
  source: 'Ana Ruiz, team lead',
  examples: {
    flag: ['Sorry, that is not our policy.', 'That is against usual policy.'],
    pass: ['It is not our policy to refuse a refund.'],
  },
};

const WAIT: PolicyRule = {
  ...NOT_OUR_POLICY,
  id: 'you-have-to-wait',
  name: 'You have to wait',
  severity: 'block',
  phrases: ['you (have|will have) to wait'],
  off: true,
};

export const ACME: Policy = {
  format: 1,
  id: 'acme-support-wording',
  name: 'Acme support wording',
  revision: 4,
  language: 'en',
  owner: 'Ana Ruiz, team lead',
  issued: TODAY,
  note: 'Two new rules about waiting times.',
  expires: '2027-06-30',
  extends: ['english'],
  exempt: ['Acme Never Late'],
  locks: { rules: ['not-our-policy'], categories: ['refusal'], settings: ['sendGuard'] },
  settings: { sendGuard: 'confirm', sites: { off: ['gmail'] } },
  lists: { carrier: ['DHL', 'UPS'] },
  guards: { offered: { why: 'It offers a way.', near: [{ phrases: ['instead'], within: 'sentence' }] } },
  recovery: {
    playbooks: [{ id: 'billing-mistake', needs: { apology: 'must' } }],
    standards: ['First reply to e-mail within 8 hours', { what: 'call-back', number: 1, unit: 'days' }],
    lines: [{ step: 'apology', text: 'I am sorry that we kept you waiting.' }],
  },
  changes: [{ rule: shippedPacks[0]?.rules[0]?.id ?? '', severity: 'block', why: 'It shuts the door.' }],
  rules: [NOT_OUR_POLICY, WAIT],
};

const BEFORE: Policy = {
  ...ACME,
  revision: 3,
  rules: [{ ...NOT_OUR_POLICY, why: 'It is a wall.', phrases: ['not our policy'] }],
};

const NOTES: StudioState['audit'] = {
  isRunning: false,
  grave: 1,
  notes: [
    {
      isGrave: true,
      key: 'own/not-our-policy',
      field: 'examples.flag[1]',
      rule: 'Not our policy',
      what: 'the rule does not flag "That is against usual policy."',
      mend: 'Widen its phrases, or take the example out.',
    },
    {
      isGrave: false,
      key: 'own/you-have-to-wait',
      field: 'alternatives[0]',
      rule: 'You have to wait',
      what: '"Here is what I can do:" begins a sentence, and the words stand within one.',
      mend: 'Write something that fits in their place.',
    },
  ],
};

function scene(change: (state: StudioState) => void, policy: Policy | null = ACME): StudioView {
  const state = newState('rules');
  state.book = shippedBook;
  state.stage = policy === null ? 'start' : 'working';
  state.working = policy && openPolicy(policy, policy === ACME ? BEFORE : null);
  state.audit = { isRunning: false, notes: [], grave: 0 };
  change(state);
  return viewOf(state, new StudioRows(shippedPacks), new Differences(), TODAY);
}

const EMPTY: Policy = { ...ACME, revision: 1, changes: undefined, rules: [] };
const BEGUN: RuleDraft = { ...emptyRule(), phrases: ['as per my last (email'], why: 'It blames.' };

/** Every state, by name. */
const BY_NAME: Readonly<Record<StudioScene, StudioView>> = {
  start: scene((state) => {
    state.inForce = ACME;
  }, null),
  refused: scene((state) => {
    state.refused = {
      file: 'acme-wording-of-the-whole-support.yaml',
      problems: [
        { where: 'line 4, column 7', what: '<img src=x> is no key.', mend: 'Did you mean "rules"?' },
        {
          where: 'rules[3] "not-my-job" › alternatives[0]',
          what: 'This is a number.',
          mend: 'Write a text.',
        },
      ],
    };
  }, null),
  first: scene(() => {}, EMPTY),
  writing: scene((state) => {
    state.writing.set('new:1', { draft: BEGUN, problems: [], settled: null, isOpen: true });
    state.selected = 'new:1';
  }, EMPTY),
  rule: scene((state) => {
    state.selected = 'own/not-our-policy';
    state.audit = NOTES;
  }),
  shipped: scene((state) => {
    state.selected = `english/${shippedPacks[0]?.rules[0]?.id}`;
    state.saved = 'other-tab';
  }),
  about: scene((state) => {
    state.section = 'about';
  }),
  changes: scene((state) => {
    state.section = 'changes';
  }),
  publish: scene((state) => {
    state.section = 'publish';
    state.publish = {
      ...state.publish,
      key: { file: 'acme.key.json', fingerprint: '1J_o 18-T pQ9t h1M8 Cu9Y vKfG 6kcn 9Bkz', isNew: true },
      saved: { file: 'acme-support-wording.policy.jws.json', isSigned: true },
      fingerprint: '1J_o18-TpQ9th1M8Cu9YvKfG6kcn9Bkz4PP9jLJQSRo',
      address: 'https://example.com/acme.policy.jws.json',
      snippets: [
        { name: 'Windows: registry', text: 'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE]' },
      ],
    };
  }),
};

/** The same for names that may be none. */
export const studioScenes: Readonly<Record<string, StudioView>> = BY_NAME;

/** Actions that do nothing but try sentences; tests replace the ones they watch. */
export const idleStudio: StudioActions = {
  newPolicy() {},
  openFile() {},
  openWaiting() {},
  copyInForce() {},
  closePolicy() {},
  go() {},
  select() {},
  search() {},
  narrow() {},
  addRule() {},
  changeRule() {},
  dropEdit() {},
  removeRule() {},
  copyRule() {},
  saveRule() {},
  switchRule() {},
  lockRule() {},
  changePackRule() {},
  restoreRule() {},
  ownInPlace() {},
  undo() {},
  redo() {},
  setHead: () => [],
  setNamed: () => [],
  trySentences: async (rule, sentences) => previewPattern(rule, sentences),
  follow() {},
  showChecks() {},
  markPublished() {},
  raise: () => [],
  saveAs() {},
  makeKey() {},
  chooseKey() {},
  handOver() {},
  goOnWithout() {},
  unlockKey() {},
  forgetKey() {},
  sign() {},
  setAddress() {},
  use() {},
  copy: () => Promise.resolve(),
  dismissRefused() {},
  reopen() {},
  takeOther() {},
  keepMine() {},
  openImport() {},
};
