import { i18n } from '#i18n';
import type { ImportState } from '../../components/options/options-view.ts';
import { importPolicy } from '../../lib/platform/policy-source.ts';
import { POLICY_BYTES_MAX } from '../../lib/policy/schema.ts';
import { summarize } from '../../lib/policy/subscription/policy-summary.ts';

/**
 * Installs a file by its bytes, for it may be packed, and another encoding is to be told and not to be guessed; null when
 * it could be read but not kept.
 */
export async function importPolicyFile(file: File): Promise<ImportState | null> {
  if (file.size > POLICY_BYTES_MAX) {
    const problem = {
      where: file.name,
      what: i18n.t('options.policy.tooLarge'),
      mend: i18n.t('options.policy.tooLargeMend'),
    };
    return { kind: 'refused', file: file.name, problems: [problem] };
  }
  const result = await importPolicy(new Uint8Array(await file.arrayBuffer()), file.name);
  if (result.kind === 'refused') return { kind: 'refused', file: file.name, problems: result.problems };
  if (result.kind !== 'installed') return null;
  const { policy, level } = result;
  return { kind: 'imported', name: policy.name, level, powers: summarize(policy, level).powers };
}
