import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followManaged } from '../../../lib/platform/policy/managed-policies.ts';
import { importPolicy, policyStatus } from '../../../lib/platform/policy-source.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { createKey } from '../../../lib/policy/signing/keys.ts';
import { signPolicy } from '../../../lib/policy/signing/sign-policy.ts';
import { teamPolicy } from '../../support/team-policy.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const manage = (values: object) =>
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation((async () => values) as never);
const unsigned = JSON.stringify(teamPolicy(1));

describe('where management takes signed policies only', () => {
  it('a file without a signature is refused, with whose wish it is, and a signed one comes', async () => {
    manage({ requireSignature: true });
    expect(await importPolicy(unsigned, 'team.json')).toEqual({
      kind: 'refused',
      problems: [
        {
          where: 'the file',
          what: 'it is not signed; your organisation takes signed policies only.',
          mend: 'Ask whoever publishes it for the signed file.',
        },
      ],
    });
    expect((await policyStatus()).layers).toEqual([]);
    const signed = await signPolicy(teamPolicy(1) as unknown as Policy, await createKey(), []);
    expect(await importPolicy(signed, 'team.policy.jws.json')).toMatchObject({ kind: 'installed' });
  });

  it('a file that was there before without a signature goes out of force', async () => {
    expect(await importPolicy(unsigned, 'team.json')).toMatchObject({ kind: 'installed' });
    manage({ requireSignature: true });
    await followManaged();
    expect(await policyStatus()).toMatchObject({ origin: 'shipped', layers: [{ problem: 'unsigned' }] });
  });
});
