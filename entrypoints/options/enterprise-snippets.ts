import { i18n } from '#i18n';
import { ownIds } from '../../lib/platform/own-ids.ts';
import { valuesFor } from '../../lib/policy/managed/managed-values.ts';
import { managedSnippets, type SnippetId } from '../../lib/policy/managed/snippets.ts';

/** Texts by which administrators give a policy to everybody, each with the name of its way. */
export function snippetsFor(
  address: string,
  fingerprint: string | null,
): readonly { readonly name: string; readonly text: string }[] {
  const values = valuesFor(address, fingerprint ?? undefined);
  const snippets = managedSnippets(values, ownIds(), () => crypto.randomUUID());
  return snippets.map(({ id, text }) => ({ name: i18n.t(NAMES[id]), text }));
}

const NAMES = {
  'windows-registry': 'managed.ways.windowsRegistry',
  'intune-script': 'managed.ways.intuneScript',
  'intune-oma-uri': 'managed.ways.intuneOmaUri',
  'macos-profile': 'managed.ways.macosProfile',
  'linux-chrome': 'managed.ways.linuxChrome',
  'linux-edge': 'managed.ways.linuxEdge',
  firefox: 'managed.ways.firefox',
  'google-admin': 'managed.ways.googleAdmin',
} as const satisfies Record<SnippetId, string>;
