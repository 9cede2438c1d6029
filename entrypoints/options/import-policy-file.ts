import { i18n } from '#i18n';
import type { ImportState } from '../../components/options/options-view.ts';
import { importPolicy } from '../../lib/platform/policy-source.ts';
import { POLICY_BYTES_MAX } from '../../lib/policy/schema.ts';

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
  return result.kind === 'installed' ? { kind: 'imported', name: result.status.name } : null;
}
