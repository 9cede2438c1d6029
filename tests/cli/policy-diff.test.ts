import { describe, expect, test } from 'vitest';
import { policyWith, validPolicy } from '../policy/valid-policy.ts';
import { folderWith, runAmend } from './run-amend.ts';

const BEFORE = JSON.stringify(validPolicy());
const AFTER = JSON.stringify({ ...(policyWith(['rules', 0, 'severity'], 'block') as object), revision: 4 });

describe('amend policy diff', () => {
  test('names what changes, field by field, and exits 1', async () => {
    const cwd = folderWith({ 'a.json': BEFORE, 'b.yml': AFTER });
    expect(await runAmend(['policy', 'diff', 'a.json', 'b.yml'], { cwd })).toEqual({
      code: 1,
      stdout: [
        'revision',
        '  - 3',
        '  + 4',
        '~ not-our-table  Not our table',
        '    severity',
        '      - "warn"',
        '      + "block"',
        'rules: 1 changed; beside the rules: revision',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  test('prints the same as one object with --json', async () => {
    const cwd = folderWith({ 'a.json': BEFORE, 'b.json': AFTER });
    const { stdout } = await runAmend(['policy', 'diff', 'a.json', 'b.json', '--json'], { cwd });
    expect(JSON.parse(stdout)).toEqual({
      ...{ same: false, added: [], removed: [], order: null },
      head: [{ field: 'revision', before: 3, after: 4 }],
      changed: [
        {
          ruleId: 'not-our-table',
          name: 'Not our table',
          fields: [{ field: 'severity', before: 'warn', after: 'block' }],
        },
      ],
    });
  });

  test('exits 0 for the same and 2 for what cannot be read', async () => {
    const cwd = folderWith({ 'a.json': BEFORE, 'bad.json': '{"format": 1' });
    expect(await runAmend(['policy', 'diff', 'a.json', 'a.json'], { cwd })).toMatchObject({
      code: 0,
      stdout: 'no difference\n',
    });
    const { code, stderr } = await runAmend(['policy', 'diff', 'a.json', 'bad.json'], { cwd });
    expect([code, stderr.split('\n').length]).toEqual([2, 2]);
    expect(stderr).toContain('bad.json: line 1, column');
  });
});
