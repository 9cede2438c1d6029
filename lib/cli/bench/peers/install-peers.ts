import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../../setup/install.mjs';

/** The folder that holds the peers' own package file. */
export const PEERS_FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Where there is no network, say so soon: npm would try for minutes. */
const SOON = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=60000'];

/**
 * Installs the peers where they are not yet; says so on standard error, for it takes a while.
 * @returns null, or one line that says why they could not be installed
 */
export function installPeers(folder = PEERS_FOLDER): string | null {
  return ensureInstalled(folder, { what: 'the checkers that ours is measured beside', flags: SOON });
}
