import { SECTIONS, type Section } from '../../../components/studio/studio-view.ts';
import { readLayers, watchLayers } from '../../../lib/platform/policy/layers-store.ts';
import { parsePolicy } from '../../../lib/policy/parse-policy.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import type { StudioEdits } from './studio-edits.ts';
import type { StudioKeep } from './studio-keep.ts';
import type { StudioState } from './studio-state.ts';

/** Opens what is kept, else the way to begin. */
export async function begin(
  state: StudioState,
  edits: StudioEdits,
  keep: StudioKeep,
  changed: () => void,
  signal: AbortSignal,
): Promise<void> {
  const readInForce = async () => {
    state.inForce = await inForce().catch(() => null);
    changed();
  };
  await keep.open().catch(() => {
    state.stage = 'unread';
  });
  showNamedRule(state, edits);
  changed();
  void readInForce();
  watchLayers(() => void readInForce(), signal);
}

/** The strongest policy that is in force here beside what ships. */
async function inForce(): Promise<Policy | null> {
  for (const { document } of await readLayers()) {
    const parsed = parsePolicy(document);
    if (parsed.ok) return parsed.policy;
  }
  return null;
}

/** Hears what happens around the studio: other tabs, the address, keys, the end of the page. */
export function listen(
  state: StudioState,
  edits: StudioEdits,
  keep: StudioKeep,
  redraw: () => void,
  signal: AbortSignal,
): void {
  const leave = () => {
    edits.settle();
    void keep.now();
  };
  keep.watch(signal);
  addEventListener(
    'hashchange',
    () => {
      edits.settle();
      state.section = sectionOf(location.hash);
      showNamedRule(state, edits);
      redraw();
    },
    { signal },
  );
  addEventListener('visibilitychange', () => document.hidden && leave(), { signal });
  addEventListener('pagehide', leave, { signal });
  // Between the last key and the store there is most of a second.
  addEventListener('beforeunload', (event) => state.saved !== 'saved' && event.preventDefault(), { signal });
  signal.addEventListener('abort', leave, { once: true });
  addEventListener('keydown', (event) => turnByKey(event, edits), { signal });
}

/** An address may name a rule by its id: `#studio/rule/not-my-job`. */
export function showNamedRule(state: StudioState, edits: StudioEdits): void {
  const id = /^#studio\/rule\/([a-z0-9-]+)$/.exec(location.hash)?.[1];
  if (id !== undefined && state.working) edits.chooseById(id);
}

/** Undo and redo by key, where no field has an undo of its own. */
function turnByKey(event: KeyboardEvent, edits: StudioEdits): void {
  const isKey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
  const target = event.target instanceof Element ? event.target : null;
  if (!isKey || target?.closest('input:not([type=radio], [type=checkbox]), textarea, select')) return;
  event.preventDefault();
  if (event.shiftKey) edits.redo();
  else edits.undo();
}

/** Shows a part of the studio; Back leads to the one before. */
export function goTo(section: Section): void {
  const hash = section === 'rules' ? '#studio' : `#studio/${section}`;
  if (location.hash !== hash) location.hash = hash;
}

/** The part of the studio that an address names. */
export function sectionOf(hash: string): Section {
  const word = hash.replace(/^#/, '').split('/')[1];
  return SECTIONS.find((section) => section === word) ?? 'rules';
}
