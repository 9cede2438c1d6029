import { inWriting } from '../../../components/studio/make-rule.ts';
import type { TrySentences } from '../../../components/studio/studio-view.ts';
import { shippedPacks } from '../../../lib/policy/shipped-packs.ts';
import { previewPattern } from '../../../lib/policy/studio/preview-pattern.ts';
import type { StudioState } from './studio-state.ts';
import type { PolicyWorker } from './worker-client.ts';

/** Tries rules of the policy in the worker, which knows its guards and lists; one that ships is tried with its pack's. */
export function trySentences(state: StudioState, worker: PolicyWorker): TrySentences {
  return async (rule, sentences, signal) => {
    if (rule.phrases.length === 0 || signal.aborted) return null;
    const pack = packOf(state);
    if (pack) return previewPattern(rule, sentences, pack);
    if (state.working) worker.sync(state.working.policy);
    const answer = await worker.ask(
      { kind: 'preview', rule: inWriting(rule), sentences: [...sentences] },
      { signal },
    );
    return answer?.kind === 'preview' ? answer.preview : null;
  };
}

function packOf({ selected, working }: StudioState) {
  return shippedPacks.find(
    ({ id, language }) =>
      working?.policy.extends?.some((name) => name === id || name === language) &&
      selected?.startsWith(`${id}/`),
  );
}
