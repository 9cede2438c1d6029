import { describe, expect, test } from 'vitest';
import { expressionsIn } from '../../lib/policy/expressions/expressions-in.ts';
import { shippedPacks } from '../../lib/policy/shipped-packs.ts';

describe('the packs that ship', () => {
  test('are of five languages', () => {
    expect(shippedPacks.map(({ language }) => language ?? 'en')).toEqual(['en', 'es', 'fr', 'de', 'pt']);
  });

  test.each(shippedPacks.map((pack) => [pack.language ?? 'en', pack] as const))(
    'hold no regular expression, so that no page has to bring what looks for them: "%s"',
    (_, pack) => {
      expect(expressionsIn(pack)).toEqual([]);
    },
  );
});
