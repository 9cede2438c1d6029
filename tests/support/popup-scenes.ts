/** SHOULD ONLY BE IMPORTED IN TESTS. Every state of the popup, for the component tests and the gallery. */
import type { PanelSite } from '../../components/panel/panel-view.ts';
import type { PopupActions, PopupDraft, PopupProps } from '../../components/popup/popup-view.ts';
import { NOW } from './policy-rows.ts';

export type PopupScene = Omit<PopupProps, 'actions'>;

const HERE: PanelSite = {
  host: 'acme.zendesk.com',
  name: 'Zendesk',
  granted: false,
  off: null,
  offKinds: [],
  // By the clock of wherever the pictures are made.
  tomorrow: new Date(2026, 10, 22, 8).getTime(),
};

const DRAFT: PopupDraft = {
  kind: 'draft',
  editorKind: 'ckeditor5',
  isNote: false,
  isEmpty: false,
  isStopped: false,
  counts: { block: 1, warn: 2, hint: 1 },
  ...{ slots: 0, areSlotsHeld: true, missing: [] },
  others: 0,
};

const scene = (over: Partial<PopupScene>): PopupScene => ({
  view: DRAFT,
  site: HERE,
  hasPolicyTrouble: false,
  panelKeys: 'Alt+Shift+A',
  refused: null,
  now: NOW,
  ...over,
});

export const popupScenes: Readonly<Record<string, PopupScene>> = {
  loading: scene({ view: { kind: 'loading' }, site: null, panelKeys: '' }),
  bad: scene({}),
  'several-composers': scene({
    view: { ...DRAFT, counts: { block: 0, warn: 1, hint: 0 }, others: 2 },
    site: { ...HERE, offKinds: [{ kind: 'quill', everywhere: false }] },
  }),
  held: scene({
    view: {
      ...{ ...DRAFT, counts: { block: 0, warn: 2, hint: 0 } },
      ...{ slots: 1, missing: ['Apology', 'Follow-up'] },
    },
  }),
  'slots-in-a-note': scene({
    view: { ...DRAFT, counts: { block: 0, warn: 0, hint: 0 }, isNote: true, slots: 2, areSlotsHeld: false },
  }),
  clean: scene({ view: { ...DRAFT, counts: { block: 0, warn: 0, hint: 0 }, isNote: true } }),
  empty: scene({ view: { ...DRAFT, counts: { block: 0, warn: 0, hint: 0 }, isEmpty: true } }),
  stopped: scene({ view: { ...DRAFT, isStopped: true } }),
  waiting: scene({ view: { kind: 'waiting' }, hasPolicyTrouble: true }),
  'kinds-off': scene({
    view: { kind: 'waiting' },
    site: { ...HERE, offKinds: [{ kind: 'quill', everywhere: true }] },
  }),
  off: scene({ view: { kind: 'off' }, site: { ...HERE, off: { until: HERE.tomorrow } } }),
  'off-by-policy': scene({
    view: { kind: 'off' },
    site: { ...HERE, off: { until: null, by: 'Harbour group standards' } },
  }),
  'unknown-site': scene({
    view: { kind: 'unknown-site', host: 'a-desk-with-a-very-long-name.support.example' },
    site: { ...HERE, name: null, host: 'a-desk-with-a-very-long-name.support.example' },
  }),
  'browser-page': scene({ view: { kind: 'browser-page' }, site: null }),
  failed: scene({ view: { kind: 'failed' }, site: null, refused: 'panel' }),
};

/** Actions that do nothing, for pictures; tests replace the ones they watch. */
export const idlePopup: PopupActions = {
  useSite() {},
  stopSite() {},
  turnOff() {},
  turnOn() {},
  turnKindOff() {},
  turnKindOn() {},
  openSettings() {},
  openPanel() {},
  openCheck() {},
  openPractice() {},
};
