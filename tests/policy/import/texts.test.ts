import { expect, it } from 'vitest';
import { cut, slug } from '../../../lib/policy/import/texts.ts';

it.each([
  ['Für Sie hier', 'fur-sie-hier'],
  ['Grüße', 'grusse'],
  ['À bientôt', 'a-bientot'],
  ["that's not my job", 'thats-not-my-job'],
])('an id keeps the letters of words with marks together: %s', (text, id) => {
  expect(slug(text)).toBe(id);
});

it('a name that is brought in holds nothing that cannot be seen', () => {
  expect(cut('Acme\u0000 \u202Ewording\n', 80)).toBe('Acme wording');
});
