import type { StudioActions } from '../../../components/studio/studio-view.ts';
import { setHead, setNamed } from './head-edits.ts';
import type { StudioAudit } from './studio-audit.ts';
import type { StudioEdits } from './studio-edits.ts';
import type { StudioKeep } from './studio-keep.ts';
import { goTo } from './studio-life.ts';
import type { StudioPublish } from './studio-publish.ts';
import { newState, type StudioState, wishFocus } from './studio-state.ts';

// What the page can ask for, in groups.

/** Finding and choosing rules, and what the checks lead to. */
export function listActions(
  state: StudioState,
  edits: StudioEdits,
  redraw: () => void,
): Pick<StudioActions, 'select' | 'search' | 'narrow' | 'follow' | 'showChecks' | 'go'> {
  return {
    go: goTo,
    select(key) {
      edits.settle();
      if (key !== state.selected) {
        dropSettled(state);
        edits.choose(key);
      }
      redraw();
    },
    search(query) {
      state.query = query;
      redraw();
    },
    narrow(to) {
      Object.assign(state, to);
      redraw();
    },
    follow(note) {
      edits.settle();
      const section = note.key === null ? 'about' : 'rules';
      goTo(section);
      if (note.key !== null && note.key !== state.selected) edits.choose(note.key);
      wishFocus(state, note.field ?? (section === 'about' ? 'name' : 'phrases'), section);
      redraw();
    },
    showChecks() {
      goTo('rules');
      wishFocus(state, 'audit');
      redraw();
    },
  };
}

type RuleActions =
  | 'addRule'
  | 'changeRule'
  | 'dropEdit'
  | 'removeRule'
  | 'copyRule'
  | 'saveRule'
  | 'switchRule'
  | 'lockRule'
  | 'undo'
  | 'redo'
  | 'setHead'
  | 'setNamed';

/** Changing the policy: its rules, its head, what rules share, back and forth. */
export function editActions(
  state: StudioState,
  edits: StudioEdits,
  publish: StudioPublish,
  changed: () => void,
): Pick<StudioActions, RuleActions> {
  return {
    addRule() {
      state.query = '';
      edits.addRule();
    },
    changeRule: (draft) => edits.changeRule(draft),
    dropEdit: () => edits.dropEdit(),
    removeRule: () => edits.removeRule(),
    copyRule: () => edits.copyRule(),
    saveRule() {
      edits.settle();
      const row = edits.selectedRow();
      const rule = row?.from === 'own' ? state.working?.policy.rules[row.at] : undefined;
      if (rule) publish.saveRule(rule);
    },
    switchRule: (off) => edits.switchRule(off),
    lockRule: (isLocked) => edits.lockRule(isLocked),
    undo: () => edits.undo(),
    redo: () => edits.redo(),
    setHead: (head) => setHead(state, edits, head, changed),
    setNamed: (named) => setNamed(state, edits, named, changed),
  };
}

type PublishActions =
  | 'markPublished'
  | 'raise'
  | 'saveAs'
  | 'makeKey'
  | 'chooseKey'
  | 'handOver'
  | 'goOnWithout'
  | 'unlockKey'
  | 'forgetKey'
  | 'sign'
  | 'setAddress'
  | 'use'
  | 'copy';

/** From the open policy to the team. @param today as `2026-01-31`, whenever it is asked */
export function publishActions(
  publish: StudioPublish,
  today: () => string,
  changed: () => void,
): Pick<StudioActions, PublishActions> {
  return {
    markPublished: () => publish.markPublished(),
    raise: () => publish.raise(today()),
    saveAs: (format) => void publish.saveAs(format),
    makeKey: (passphrase) => void publish.makeKey(passphrase),
    chooseKey: (file, as) => void publish.chooseKey(file, as),
    handOver: (passphrase) => void publish.handOver(passphrase, today()),
    goOnWithout: () => publish.goOnWithout(),
    unlockKey: (passphrase) => void publish.unlock(passphrase),
    forgetKey: () => publish.forgetKey(),
    sign: () => void publish.sign(today()),
    setAddress(address) {
      publish.setAddress(address);
      changed();
    },
    use: () => void publish.use(Date.now()),
    copy: (text) => navigator.clipboard.writeText(text),
  };
}

/** What becomes of the open policy in the store, and of what another tab keeps there. */
export function keepActions(
  state: StudioState,
  keep: StudioKeep,
  audit: StudioAudit,
  { changed, redraw }: { readonly changed: () => void; readonly redraw: () => void },
): Pick<StudioActions, 'closePolicy' | 'dismissRefused' | 'takeOther' | 'reopen' | 'keepMine'> {
  return {
    async closePolicy() {
      audit.stop();
      await keep.forget();
      Object.assign(state, {
        ...newState('rules'),
        inForce: state.inForce,
        book: state.book,
        stage: 'start',
      });
      changed();
    },
    dismissRefused() {
      state.refused = null;
      redraw();
    },
    async takeOther() {
      state.saved = 'saved';
      await keep.open();
      changed();
    },
    async reopen(isAgreed) {
      await keep.open(isAgreed);
      changed();
    },
    keepMine() {
      state.saved = 'saving';
      void keep.now(true);
      redraw();
    },
  };
}

/** Forms that hold nothing but what the policy has. */
function dropSettled({ writing }: StudioState): void {
  for (const [key, { isOpen }] of writing) if (!isOpen) writing.delete(key);
}
