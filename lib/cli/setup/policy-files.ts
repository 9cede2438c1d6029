import { accessSync, constants, existsSync } from 'node:fs';

/** Set to 1, it lets tests write where the system keeps the policies of its browsers. */
export const POLICY_FILES = 'AMEND_POLICY_FILES';

/** Where that is, below which all of it lies. */
const SYSTEM = '/etc';

export interface PolicyFileProbes {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly canWrite: boolean;
}

/**
 * Whether tests may put policies of browsers in force on this machine: for all its users, so only where somebody said
 * so, or in CI. Null where they may, else the reason in a few words.
 */
export function whyNoPolicyFiles({ env, platform, canWrite }: PolicyFileProbes = probes()): string | null {
  if (platform !== 'linux') return 'only on Linux';
  // Who asks for it is told by the tests themselves what is in the way.
  if (env[POLICY_FILES] === '1') return null;
  if (!env.CI || env.CI === 'false') return `not without ${POLICY_FILES}=1`;
  return canWrite ? null : `not without leave to write in ${SYSTEM}`;
}

function probes(): PolicyFileProbes {
  return { env: process.env, platform: process.platform, canWrite: mayWrite(SYSTEM) };
}

function mayWrite(folder: string): boolean {
  if (!existsSync(folder)) return false;
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
