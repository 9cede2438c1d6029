import { expect, test } from 'vitest';
import { whyNoPolicyFiles } from '../../../lib/cli/setup/policy-files.ts';

test.each([
  ['a plain run', {}, 'linux', true, /AMEND_POLICY_FILES=1/],
  ['a run that says no to CI', { CI: 'false' }, 'linux', true, /AMEND_POLICY_FILES=1/],
  ['CI', { CI: 'true' }, 'linux', true, null],
  ['CI as somebody who may not', { CI: 'true' }, 'linux', false, /leave to write/],
  ['whoever asks for it', { AMEND_POLICY_FILES: '1' }, 'linux', false, null],
  ['another system', { AMEND_POLICY_FILES: '1' }, 'darwin', true, /Linux/],
] as const)('policies of browsers are written or not: %s', (_name, env, platform, canWrite, why) => {
  const said = whyNoPolicyFiles({ env, platform, canWrite });
  if (why === null) expect(said).toBeNull();
  else expect(said).toMatch(why);
});
