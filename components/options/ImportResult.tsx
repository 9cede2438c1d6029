import { i18n } from '#i18n';
import { ProblemList } from '../controls/ProblemList.tsx';
import { PowerList } from '../subscribe/PowerList.tsx';
import type { FileProblem, ImportState } from './options-view.ts';

/** What became of an import: which policy is in use now, or every place to mend. */
export function ImportResult({ state }: { state: ImportState }) {
  if (state.kind === 'refused') return <Refused file={state.file} problems={state.problems} />;
  const text =
    state.kind === 'imported'
      ? i18n.t('options.policy.imported', { name: state.name })
      : state.kind === 'stopped'
        ? i18n.t('options.policy.stopped', { name: state.name })
        : '';
  return (
    <>
      <p class="result" role="status">
        {text}
      </p>
      {state.kind === 'imported' && <WhatItDoes state={state} />}
    </>
  );
}

/** Nobody was asked before it came in force, so it is told what that means. */
function WhatItDoes({ state: { level, powers } }: { state: Extract<ImportState, { kind: 'imported' }> }) {
  return (
    <>
      {level === 'personal' && <p class="quiet-line">{i18n.t('options.policy.importedOwn')}</p>}
      <PowerList powers={powers} />
    </>
  );
}

function Refused({ file, problems }: { file: string; problems: readonly FileProblem[] }) {
  return (
    <div class="notice" role="alert">
      <p class="notice-title">{i18n.t('options.policy.refusedTitle')}</p>
      <p>{file}</p>
      <p>{i18n.t('options.policy.refusedHint')}</p>
      <ProblemList problems={problems} />
    </div>
  );
}
