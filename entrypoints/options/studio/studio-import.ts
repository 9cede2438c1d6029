import { i18n } from '#i18n';
import type { ImportOutcome } from '../../../lib/policy/import/outcome.ts';
import type { StudioEdits } from './studio-edits.ts';
import type { StudioState } from './studio-state.ts';

/** Opens the import over the page; what it brings joins the policy as one step, all of it or nothing. */
export async function importInto(
  state: StudioState,
  edits: StudioEdits,
  changed: () => void,
  signal: AbortSignal,
  openPolicy?: (file: File) => void,
): Promise<void> {
  edits.settle();
  const { working } = state;
  if (working === null) return;
  // The dialog comes with its own script.
  const { openImport } = await import('../import-dialog.ts');
  const take = ({ rules }: ImportOutcome) => {
    const problems = edits.apply({ kind: 'add-rules', rules });
    if (problems.length === 0)
      state.said = i18n.t('studio.list.taken', rules.length, { count: rules.length });
    changed();
    return problems;
  };
  openImport({ policy: working.policy, take, openPolicy }, signal);
}
