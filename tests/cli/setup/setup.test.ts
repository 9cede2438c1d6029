import { describe, expect, it } from 'vitest';
import { holdsAll } from '../../../lib/cli/setup/install.mjs';
import { isAtLeast } from '../../../lib/cli/setup/node-version.mjs';

describe('isAtLeast', () => {
  it.each([
    ['20.19.0', '20.19.0', true],
    ['20.18.9', '20.19.0', false],
    ['24.1.0', '22.18.0', true],
    ['22.9.0', '22.18.0', false],
    ['23.0.0-nightly', '22.18.0', true],
    ['18', '20.19.0', false],
  ])('%s at least %s: %s', (version, wanted, expected) => {
    expect(isAtLeast(version, wanted)).toBe(expected);
  });
});

describe('holdsAll', () => {
  const lock = (packages: object) => JSON.stringify({ packages });
  const wanted = lock({
    '': { version: '1' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/mac-only': { version: '2.0.0', optional: true },
  });

  it.each<[string, string | null, boolean]>([
    ['nothing installed', null, false],
    ['everything that this system needs', lock({ 'node_modules/a': { version: '1.0.0' } }), true],
    ['an older version', lock({ 'node_modules/a': { version: '0.9.0' } }), false],
    ['a missing package', lock({ 'node_modules/b': { version: '1.0.0' } }), false],
  ])('%s', (_, installed, expected) => {
    expect(holdsAll(wanted, installed)).toBe(expected);
  });
});
