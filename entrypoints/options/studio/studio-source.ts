import type { StudioActions, StudioView } from '../../../components/studio/studio-view.ts';
import { shippedInWords } from '../../../components/words/shipped-words.ts';
import { StudioStore } from '../../../lib/platform/studio-store.ts';
import { shippedPacks } from '../../../lib/policy/shipped-packs.ts';
import { packEdits } from './pack-edits.ts';
import { editActions, keepActions, listActions, publishActions } from './studio-actions.ts';
import { StudioAudit } from './studio-audit.ts';
import { Differences, viewOf } from './studio-draw.ts';
import { StudioEdits } from './studio-edits.ts';
import { importInto } from './studio-import.ts';
import { StudioKeep } from './studio-keep.ts';
import { begin, listen, sectionOf } from './studio-life.ts';
import { openActions } from './studio-open.ts';
import { StudioPublish } from './studio-publish.ts';
import { StudioRows } from './studio-rows.ts';
import { newState, type StudioState } from './studio-state.ts';
import { trySentences } from './try-sentences.ts';
import { PolicyWorker } from './worker-client.ts';

/** Runs the studio until the signal aborts: tells of each change, and answers what the page can ask for. */
export function runStudio(signal: AbortSignal, onChange: (view: StudioView) => void): StudioActions {
  const state = newState(sectionOf(location.hash));
  const rows = new StudioRows(shippedPacks);
  const worker = new PolicyWorker(startWorker, signal);
  const diffs = new Differences();
  const redraw = once(() => !signal.aborted && onChange(viewOf(state, rows, diffs, today())));
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

  void begin(state, edits, keep, changed, signal);
  listen(state, edits, keep, redraw, signal);
  signal.addEventListener('abort', () => audit.stop(), { once: true });
  void bringBook(state, redraw);

  const opening = openActions({ state, edits, worker, changed, redraw });
  return {
    ...opening,
    ...listActions(state, edits, redraw),
    ...editActions(state, edits, publish, changed),
    ...publishActions(publish, today, changed),
    ...keepActions(state, keep, audit, { changed, redraw }),
    changePackRule: packs.change,
    restoreRule: packs.restore,
    ownInPlace: packs.ownInPlace,
    trySentences: trySentences(state, worker),
    openImport: () => void importInto(state, edits, changed, signal, opening.openFile),
  };
}

/** Many changes of one moment are drawn once. */
function once(draw: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    queueMicrotask(() => {
      isAsked = false;
      draw();
    });
  };
}

/** What ships of recoveries, named in the lead's language; its texts come with a script of their own. */
async function bringBook(state: StudioState, redraw: () => void): Promise<void> {
  state.book = await shippedInWords().catch(() => null);
  redraw();
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
