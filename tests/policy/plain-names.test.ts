import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../lib/policy/parse-policy.ts';
import { policyWith } from './valid-policy.ts';

const PLACES = [
  ['name', ['name']],
  ['owner', ['owner']],
  ['rules[0] "not-our-table" › name', ['rules', 0, 'name']],
] as const;

const HIDDEN = [
  ['a line break', 'Acme\nverified'],
  ['NUL', 'Acme\u0000verified'],
  ['a mark that turns the direction round', 'Acme \u202Egnidrow'],
  ['marks that set a piece apart', 'Acme \u2066verified\u2069'],
  ['a line separator', 'Acme\u2028verified'],
] as const;

describe('a sentence that agents read, or that may stand in their replies', () => {
  it.each<[string, readonly (string | number)[]]>([
    ['words to offer', ['rules', 0, 'alternatives', 0]],
    ['a reason', ['rules', 0, 'why']],
    ['where it comes from', ['rules', 0, 'source']],
    ['what changed', ['note']],
  ])('holds no characters that cannot be seen: %s', (_what, path) => {
    for (const [what, text] of HIDDEN) {
      const read = parsePolicy(policyWith(path, text));
      expect([what, read]).toMatchObject([
        what,
        { ok: false, problems: [{ mend: 'Write it anew in one line.' }] },
      ]);
    }
  });
});

describe('a name that people see', () => {
  it.each(PLACES)('holds no characters that cannot be seen: %s', (where, path) => {
    for (const [what, name] of HIDDEN) {
      const read = parsePolicy(policyWith(path, name));
      expect([what, read]).toEqual([
        what,
        {
          ok: false,
          problems: [
            {
              where,
              what: 'it holds a character that cannot be seen, as a line break or a mark of direction.',
              mend: 'Write it anew in one line.',
            },
          ],
        },
      ]);
    }
  });

  it.each(['Équipe «Support»', 'فريق الدعم', 'サポート', '👩‍💻 Support'])('is in any script: %s', (name) => {
    expect(parsePolicy(policyWith(['name'], name))).toMatchObject({ ok: true });
  });

  it.each(['a\nb', 'a\u202Eb', 'a\u0000b'])(
    'has an id beside it that is words and hyphens only: %j',
    (id) => {
      expect(parsePolicy(policyWith(['id'], id))).toMatchObject({ ok: false });
      expect(parsePolicy(policyWith(['rules', 0, 'id'], id))).toMatchObject({ ok: false });
    },
  );
});
