import { madeRule } from '../../../components/studio/make-rule.ts';
import type { PackRules } from '../../../lib/policy/layers/layer-types.ts';
import type { PackRuleEdit } from '../../../lib/policy/studio/studio-edit.ts';
import { namesUsed, ownCopy } from './own-copy.ts';
import type { StudioEdits } from './studio-edits.ts';
import type { StudioRows } from './studio-rows.ts';
import { type StudioState, wishFocus } from './studio-state.ts';

/** What is done to the rule in the editor where it is one that ships. */
export interface PackEdits {
  readonly change: (change: PackRuleEdit) => void;
  readonly restore: () => void;
  readonly ownInPlace: () => void;
}

/** Changes to rules that ship, which stay as they are and have the changes laid over them. */
export function packEdits(
  state: StudioState,
  rows: StudioRows,
  edits: StudioEdits,
  packs: readonly PackRules[],
  onEdit: () => void,
): PackEdits {
  const chosen = () => {
    const row = edits.selectedRow();
    return row?.from === 'pack' ? row : null;
  };
  return {
    change(change) {
      const row = chosen();
      if (!row) return;
      const { ruleId, pack, key } = row;
      edits.apply({ kind: 'change-pack-rule', ruleId, pack, change }, `${key} ${Object.keys(change).join()}`);
      onEdit();
    },
    restore() {
      const row = chosen();
      if (row) edits.apply({ kind: 'restore-rules', rules: [{ ruleId: row.ruleId, pack: row.pack }] });
      onEdit();
    },
    ownInPlace() {
      const row = chosen();
      const pack = packs.find(({ id }) => id === row?.pack);
      if (!row || !pack) return;
      const draft = ownCopy(row);
      const rule = madeRule(draft, { ...edits.home(), guards: pack.guards, lists: pack.lists });
      const added = rule && edits.apply({ kind: 'add-rules', rules: [rule], ...namesUsed(rule, pack) });
      // What the policy does not take as it is, is finished in the form.
      if (rule === null || added === null || added.length > 0) {
        edits.addRule(draft);
        return;
      }
      edits.apply({
        kind: 'switch-rules',
        off: true,
        own: [],
        packs: [{ ruleId: row.ruleId, pack: row.pack }],
      });
      mergeLastSteps(state);
      rows.follow(state);
      edits.choose(rows.keyOf(rule.id));
      wishFocus(state, 'phrases');
      onEdit();
    },
  };
}

/** The last two steps are one for Undo. */
function mergeLastSteps(state: StudioState): void {
  const { working } = state;
  if (working && working.past.length > 1) state.working = { ...working, past: working.past.slice(0, -1) };
}
