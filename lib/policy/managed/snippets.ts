import { firefoxFile, googleAdmin, linuxFile } from './formats/json-files.ts';
import { mobileconfig } from './formats/mobileconfig.ts';
import { omaUriFile } from './formats/oma-uri.ts';
import { powerShellScript, regFile } from './formats/registry.ts';
import type { ExtensionIds, ManagedValues } from './managed-values.ts';

/** The ways by which organisations set extensions, each with the file that it takes. */
export const SNIPPETS = {
  'windows-registry': 'windows/amend.reg',
  'intune-script': 'intune/amend.ps1',
  'intune-oma-uri': 'intune/chrome-oma-uri.json',
  'macos-profile': 'macos/amend.mobileconfig',
  'linux-chrome': 'linux/chrome-amend.json',
  'linux-edge': 'linux/edge-amend.json',
  firefox: 'firefox/policies.json',
  'google-admin': 'google-admin/amend.json',
} as const;

export type SnippetId = keyof typeof SNIPPETS;

/** A text that is ready to be copied or saved. */
export interface Snippet {
  readonly id: SnippetId;
  /** Under which it would be saved, with a folder for its system. */
  readonly file: string;
  readonly text: string;
}

/**
 * The same settings for each way of managing browsers.
 * @param newUuid for the parts of a macOS profile, see `mobileconfig`
 */
export function managedSnippets(
  values: ManagedValues,
  ids: ExtensionIds,
  newUuid: () => string,
): readonly Snippet[] {
  const texts: Readonly<Record<SnippetId, string>> = {
    'windows-registry': regFile(values, ids),
    'intune-script': powerShellScript(values, ids),
    'intune-oma-uri': omaUriFile(values, ids),
    'macos-profile': mobileconfig(values, ids, newUuid),
    'linux-chrome': linuxFile(values, ids.chrome),
    'linux-edge': linuxFile(values, ids.edge),
    firefox: firefoxFile(values, ids),
    'google-admin': googleAdmin(values),
  };
  return (Object.keys(SNIPPETS) as SnippetId[]).map((id) => ({ id, file: SNIPPETS[id], text: texts[id] }));
}
