import type { Policy } from '../schema.ts';
import { checkWhole } from './check-edit.ts';
import { setHead, setNamed } from './head-edits.ts';
import { changePackRules, restoreRules } from './pack-edits.ts';
import { addRule, addRules, changeRule, removeRules, switchOwnRules } from './rule-edits.ts';
import type { EditOutcome, StudioEdit } from './studio-edit.ts';

/** A policy with one edit. Only what the edit brings is looked at: the rest was sound before and is kept as it is. */
export function applyEdit(policy: Policy, edit: StudioEdit): EditOutcome<Policy> {
  switch (edit.kind) {
    case 'add-rule':
      return addRule(policy, edit.rule, edit.at);
    case 'add-rules':
      return addRules(policy, edit);
    case 'change-rule':
      return changeRule(policy, edit, edit.rule);
    case 'remove-rules':
      return removeRules(policy, edit.rules);
    case 'switch-rules':
      return switchRules(policy, edit);
    case 'change-pack-rule':
      return changePackRules(policy, [edit], edit.change);
    case 'restore-rules':
      return restoreRules(policy, edit.rules);
    case 'set-head':
      return setHead(policy, edit.head);
    case 'set-guard':
      return setNamed(policy, 'guards', edit.name, edit.guard);
    case 'set-list':
      return setNamed(policy, 'lists', edit.name, edit.entries && [...edit.entries]);
    case 'replace-all':
      return checkWhole(edit.policy);
  }
}

function switchRules(
  policy: Policy,
  { own, packs, off }: Extract<StudioEdit, { kind: 'switch-rules' }>,
): EditOutcome<Policy> {
  const switched = switchOwnRules(policy, own, off);
  return switched.ok && packs.length > 0 ? changePackRules(switched.value, packs, { off }) : switched;
}
