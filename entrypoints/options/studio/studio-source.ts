import { slug } from '../../../components/studio/make-rule.ts';
import type { StudioActions, StudioView } from '../../../components/studio/studio-view.ts';
import { StudioStore } from '../../../lib/platform/studio-store.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { shippedPacks } from '../../../lib/policy/shipped-packs.ts';
import { openPolicy } from '../../../lib/policy/studio/working-policy.ts';
import { packEdits } from './pack-edits.ts';
import { isKeptNowhereElse, isPublished, replaceOpen } from './replace-open.ts';
import { StudioAudit } from './studio-audit.ts';
import { Differences, viewOf } from './studio-draw.ts';
import { StudioEdits } from './studio-edits.ts';
import { newPolicy, readFile } from './studio-files.ts';
import { importInto } from './studio-import.ts';
import { StudioKeep } from './studio-keep.ts';
import { begin, goTo, listen, sectionOf } from './studio-life.ts';
import { StudioPublish } from './studio-publish.ts';
import { StudioRows } from './studio-rows.ts';
import { newState, type StudioState, type WaitingFile, wishFocus } from './studio-state.ts';
import { trySentences } from './try-sentences.ts';
import { PolicyWorker } from './worker-client.ts';

/** Runs the studio until the signal aborts: tells of each change, and answers what the page can ask for. */
export function runStudio(signal: AbortSignal, onChange: (view: StudioView) => void): StudioActions {
  const state = newState(sectionOf(location.hash));
  const rows = new StudioRows(shippedPacks);
  const worker = new PolicyWorker(startWorker, signal);
  const diffs = new Differences();
  let isAsked = false;
  const draw = () => {
    isAsked = false;
    if (!signal.aborted) onChange(viewOf(state, rows, diffs));
  };
  // Many changes of one moment are drawn once.
  const redraw = () => {
    if (!isAsked) queueMicrotask(draw);
    isAsked = true;
  };
  const changed = () => {
    rows.follow(state);
    audit.follow();
    publish.follow();
    keep.follow();
    redraw();
  };
  const audit = new StudioAudit(state, rows, worker, redraw);
  const keep = new StudioKeep(state, new StudioStore(), changed);
  const edits = new StudioEdits(state, rows, changed);
  const packs = packEdits(state, rows, edits, shippedPacks, changed);
  const publish = new StudioPublish(state, edits, worker, changed);

  const open = (policy: Policy, published: Policy | null) => {
    Object.assign(state, { ...newState(state.section), inForce: state.inForce });
    state.stage = 'working';
    state.working = openPolicy(policy, published);
    goTo('rules');
    changed();
  };
  const take = ({ policy, signed }: WaitingFile) => {
    const published = isPublished(policy, signed !== null) ? policy : null;
    const isSame = state.working?.policy.id === policy.id;
    if (state.working) replaceOpen(state, edits, policy, published);
    else open(policy, published);
    // A copy without a signature says nothing of the file that agents have.
    if (signed !== null || !isSame) state.lastSigned = signed;
  };
  const openFile = async (file: File) => {
    edits.settle();
    state.isBusy = true;
    redraw();
    const read = await readFile(file, worker);
    state.isBusy = false;
    if (!read.ok) {
      state.refused = { file: file.name, problems: read.problems };
      return redraw();
    }
    state.refused = null;
    const waiting = { file: file.name, policy: read.policy, signed: read.signed };
    if (isKeptNowhereElse(state)) state.waiting = waiting;
    else take(waiting);
    changed();
  };
  void begin(state, edits, keep, changed, signal);
  listen(state, edits, keep, redraw, signal);
  signal.addEventListener('abort', () => audit.stop(), { once: true });

  const actions: StudioActions = {
    newPolicy: (name, owner) => open(newPolicy(name, owner, slug(name) || 'team-wording'), null),
    openFile,
    openWaiting(isAgreed) {
      const { waiting } = state;
      state.waiting = null;
      if (waiting && isAgreed) take(waiting);
      changed();
    },
    copyInForce: () => state.inForce && open(state.inForce, state.inForce),
    async closePolicy() {
      audit.stop();
      await keep.forget();
      Object.assign(state, { ...newState('rules'), inForce: state.inForce, stage: 'start' });
      changed();
    },
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
    changePackRule: packs.change,
    restoreRule: packs.restore,
    ownInPlace: packs.ownInPlace,
    undo: () => edits.undo(),
    redo: () => edits.redo(),
    setHead: (head) => edits.setHead(head),
    trySentences: trySentences(state, worker),
    follow(note) {
      edits.settle();
      goTo(note.key === null ? 'about' : 'rules');
      if (note.key !== null) {
        if (note.key !== state.selected) edits.choose(note.key);
        wishFocus(state, note.field ?? 'phrases');
      }
      redraw();
    },
    showChecks() {
      goTo('rules');
      wishFocus(state, 'audit');
      redraw();
    },
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
    openImport: () => void importInto(state, edits, changed, signal, (file) => actions.openFile(file)),
  };
  return actions;
}

/** Today where the lead is, as `2026-01-31`. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function startWorker(): Worker {
  return new Worker(new URL('../policy-worker.ts', import.meta.url), { type: 'module' });
}

/** Forms that hold nothing but what the policy has. */
function dropSettled({ writing }: StudioState): void {
  for (const [key, { isOpen }] of writing) if (!isOpen) writing.delete(key);
}
