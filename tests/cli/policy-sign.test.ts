import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validPolicy } from '../policy/valid-policy.ts';
import { folderWith, type Ran, runAmend } from './run-amend.ts';

const team = (more: object = {}) => JSON.stringify({ ...validPolicy(), ...more });

/** A folder with a policy and a new key, and the command line started in it. */
async function desk(files: Record<string, string> = {}) {
  const cwd = folderWith({ 'team.json': team(), ...files });
  const run = (words: string, env: Record<string, string> = {}): Promise<Ran> =>
    runAmend(['policy', ...words.split(' ')], { cwd, env });
  const { code, stdout } = await run('keygen --out lead.key.json');
  expect(code).toBe(0);
  const fingerprint = /fingerprint: (.*)/.exec(stdout)?.[1]?.replaceAll(' ', '') ?? '';
  const path = (name: string) => join(cwd, name);
  return {
    run,
    fingerprint,
    read: (name: string) => readFileSync(path(name), 'utf8'),
    write: (name: string, text: string) => writeFileSync(path(name), text),
    mode: (name: string) => (statSync(path(name)).mode & 0o777).toString(8),
  };
}

const SIGNED = 'team.policy.jws.json';

describe('amend policy keygen', () => {
  it('makes a key that only its owner reads, tells its fingerprint, and never writes over one', async () => {
    const { run, read, mode, fingerprint } = await desk();
    expect(mode('lead.key.json')).toBe('600');
    expect(fingerprint).toMatch(/^[\w-]{43}$/);
    const before = read('lead.key.json');
    expect(await run('keygen --out lead.key.json')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'amend: lead.key.json: it is there already and is left as it is; name another file with --out.\n',
    });
    expect(read('lead.key.json')).toBe(before);
  });

  it('prints nothing secret', async () => {
    const { run, read } = await desk();
    const { stdout, stderr } = await run('keygen --out other.json');
    expect(stdout + stderr).not.toContain(JSON.parse(read('other.json')).d);
  });

  it('locks a key with a passphrase, which is then asked for', async () => {
    const { run } = await desk();
    const env = { AMEND_KEY_PASSPHRASE: 'correct horse' };
    await run('keygen --out locked.json', env);
    const without = await run('sign team.json --key locked.json');
    expect(without).toMatchObject({ code: 2, stderr: expect.stringContaining('AMEND_KEY_PASSPHRASE') });
    expect(await run('sign team.json --key locked.json', env)).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('amend policy sign and verify', () => {
  it('say of a file without a signature only that, and what to do', async () => {
    const { run } = await desk();
    expect((await run('verify team.json')).stderr).toBe(
      'team.json: refused: it is not signed. Sign it: amend policy sign team.json.\n',
    );
  });

  it('take a locked key file for the key that it holds, without its passphrase', async () => {
    const { run } = await desk();
    const env = { AMEND_KEY_PASSPHRASE: 'correct horse' };
    await run('keygen --out locked.json', env);
    await run('sign team.json --key locked.json', env);
    expect(await run(`verify ${SIGNED} --key locked.json`)).toMatchObject({ code: 0, stderr: '' });
    expect(await run(`verify ${SIGNED} --key lead.key.json`)).toMatchObject({ code: 1 });
  });

  it('tell a policy that is past its day, and sign none that no agent takes any more', async () => {
    const expires = '2020-01-01';
    const { run } = await desk({
      'past.json': team({ expires }),
      'gone.json': team({ expires, whenExpired: 'refuse' }),
    });
    const past = await run('sign past.json --key lead.key.json');
    expect(past).toMatchObject({ code: 0, stderr: expect.stringContaining('its last day was 2020-01-01') });
    const gone = await run('sign gone.json --key lead.key.json');
    expect(gone).toMatchObject({ code: 2, stderr: expect.stringContaining('agents do not take it') });
    for (const file of ['past.json', 'gone.json']) {
      const validated = await run(`validate ${file}`);
      expect(validated).toMatchObject({
        code: 0,
        stderr: expect.stringContaining(`${file}: expires: its last`),
      });
      const audited = await run(`audit ${file}`);
      expect(audited).toMatchObject({
        code: 1,
        stdout: expect.stringContaining('expires: its last day was'),
      });
    }
  });

  it('sign a policy so that whoever trusts the key takes it', async () => {
    const { run, fingerprint, read } = await desk();
    const signed = await run('sign team.json --key lead.key.json');
    expect(signed).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`${SIGNED}: "Team wording", revision 3`),
    });
    for (const key of [fingerprint, 'lead.key.json', fingerprint.slice(0, 43)])
      expect(await run(`verify ${SIGNED} --key ${key} --after 2`)).toMatchObject({ code: 0, stderr: '' });
    expect(read(SIGNED)).not.toContain(JSON.parse(read('lead.key.json')).d);
  });

  it('take YAML, pack the file, and write where they are told', async () => {
    const { run } = await desk({
      'exempt.yaml': 'format: 1\nid: team\nname: T\nrevision: 1\nlanguage: en\nexempt: [Acme]\n',
    });
    expect((await run('sign exempt.yaml --key lead.key.json --gzip')).stdout).toMatch(
      /^exempt\.policy\.jws\.json\.gz: /,
    );
    expect(await run('verify exempt.policy.jws.json.gz')).toMatchObject({ code: 0 });
    expect(await run('sign exempt.yaml --key lead.key.json -o out.json')).toMatchObject({ code: 0 });
    expect((await run('verify out.json')).stdout).toMatch(/no key was named/);
  });

  it('sign nothing that is not proven, and write no file then', async () => {
    const { run } = await desk({
      'bad.json': team({ rules: [{ ...validPolicy().rules[0], phrases: ['never so'] }] }),
      'no.json': '{',
    });
    for (const file of ['bad.json', 'no.json', 'missing.json']) {
      const { code, stderr } = await run(`sign ${file} --key lead.key.json`);
      expect([code, stderr.split('\n').length]).toEqual([2, 2]);
      expect(stderr).toContain(file);
    }
    expect((await run('verify bad.policy.jws.json')).code).toBe(2);
  });

  it('hand over to a new key, and keep the way from every former one', async () => {
    const { run, fingerprint, write } = await desk();
    await run('sign team.json --key lead.key.json');
    await run('keygen --out second.json');
    write('team.json', team({ revision: 4 }));
    const strange = await run('sign team.json --key second.json');
    expect(strange).toMatchObject({ code: 2, stderr: expect.stringContaining('--rotate-from') });
    await run('sign team.json --key second.json --rotate-from lead.key.json');
    write('team.json', team({ revision: 5 }));
    expect(await run('sign team.json --key second.json')).toMatchObject({ code: 0 });
    const verified = await run(`verify ${SIGNED} --key ${fingerprint} --after 4`);
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining('handed over to this one') });
    // The former key speaks no more for those who followed.
    write('team.json', team({ revision: 6 }));
    const former = await run('sign team.json --key lead.key.json');
    expect(former).toMatchObject({ code: 2, stderr: expect.stringContaining('handed over to another') });
  });

  it('refuse what agents would refuse: an older number, other wording under the same number, another policy', async () => {
    const { run, write } = await desk();
    await run('sign team.json --key lead.key.json');
    for (const [more, what] of [
      [{ revision: 2 }, 'it is revision 2; you have revision 3'],
      [{ name: 'Other' }, 'something else than the revision 3'],
      [{ id: 'other', revision: 9 }, 'the policy "other", not "team"'],
    ] as const) {
      write('team.json', team(more));
      expect(await run('sign team.json --key lead.key.json')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(what),
      });
    }
  });

  it('tell a file that nobody should take', async () => {
    const { run, fingerprint, read, write } = await desk({ 'plain.json': team() });
    await run('sign team.json --key lead.key.json');
    await run('keygen --out second.json');
    const signed = JSON.parse(read(SIGNED));
    const payload = Buffer.from(team({ name: 'Other' })).toString('base64url');
    write('changed.json', JSON.stringify({ ...signed, payload }));
    for (const [words, what] of [
      [`changed.json --key ${fingerprint}`, 'changed after it was signed'],
      [`${SIGNED} --key second.json`, 'another key'],
      [`plain.json --key ${fingerprint}`, 'not signed'],
      ['plain.json', 'not signed'],
      [`${SIGNED} --after 3`, 'not one after it'],
      [`${SIGNED} --after 4`, 'you have revision 4'],
    ] as const) {
      const { code, stdout, stderr } = await run(`verify ${words}`);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(`${words.split(' ')[0]}: refused: `);
      expect(stderr).toContain(what);
    }
  });

  it('make files that every other command reads as the policy they hold', async () => {
    const { run, read, write } = await desk();
    await run('sign team.json --key lead.key.json');
    await run('sign team.json --key lead.key.json --gzip');
    for (const file of [SIGNED, `${SIGNED}.gz`])
      expect(await run(`validate ${file}`)).toMatchObject({
        code: 0,
        stdout: `${file}: ok, 1 rule, 2 examples\n`,
      });
    write('changed.json', read(SIGNED).replace('"protected":"ey', '"protected":"ez'));
    expect(await run('validate changed.json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('damaged'),
    });
  });

  it('sign a signed file anew, for a new key', async () => {
    const { run, fingerprint } = await desk();
    await run('sign team.json --key lead.key.json');
    await run('keygen --out second.json');
    const again = await run(`sign ${SIGNED} --key second.json --rotate-from lead.key.json`);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining(`${SIGNED}: `) });
    expect(await run(`verify ${SIGNED} --key ${fingerprint}`)).toMatchObject({ code: 0 });
  });

  it('pack what is too large to be downloaded as it is', async () => {
    const [rule] = validPolicy().rules;
    const why = 'It turns the guest away. '.repeat(20).trim();
    const rules = Array.from({ length: 2_000 }, (_, at) => {
      const examples = { flag: [`Sorry, that's not our table ${at}.`], pass: ['That is our table.'] };
      return { ...rule, id: `r-${at}`, why, phrases: [`not our table ${at}`], examples };
    });
    const { run } = await desk({ 'large.json': team({ rules }) });
    const whole = await run('sign large.json --key lead.key.json');
    expect(whole).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/signed it has [\d.]+ MB, .*--gzip/),
    });
    expect(await run('sign large.json --key lead.key.json --gzip')).toMatchObject({ code: 0, stderr: '' });
  });

  it('say what is wrong with what they were given', async () => {
    const { run } = await desk();
    for (const [words, what] of [
      ['sign team.json', '--key'],
      ['sign team.json --key team.json', 'not a private key'],
      ['sign team.json --key missing.json', 'no such file'],
      ['sign team.json --key lead.key.json -o no/such/place.json', 'cannot be written'],
      ['sign team.json --key lead.key.json --rotate-from lead.key.json', 'the new key is the old one'],
      ['sign team.json --key lead.key.json --previous team.json', 'not signed'],
      ['verify team.json --key abc', 'abc: there is no such file'],
      ['verify team.json --key team.json', 'neither a fingerprint'],
      ['verify team.json --after soon', '--after'],
      ['verify missing.json', 'no such file'],
    ] as const) {
      const { code, stderr } = await run(words);
      expect([words, code, stderr.trimEnd().split('\n').length]).toEqual([words, 2, 1]);
      expect(stderr).toContain(what);
    }
  });
});
