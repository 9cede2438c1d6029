import { expect, test } from 'vitest';
import { buildRule, flagged } from './build-rule.ts';

const RULES = [
  buildRule({ id: 'job', phrases: ['[(is|are)] not my job'], fit: 'lead' }),
  buildRule({ id: 'lost', phrases: ['lost it'], fit: 'sentence' }),
  buildRule({ id: 'sadly', phrases: ['sadly'], fit: 'place' }),
  buildRule({ id: 'place', phrases: ['no idea'], fit: 'place' }),
];

test.each([
  ['That is not my job.', ['That is not my job']],
  ["This isn't not my job.", ["This isn't not my job"]],
  ['The courier lost it.', ['The courier lost it']],
  ['My own sister lost it, sorry.', ['My own sister lost it']],
  ['Fine. We have lost it.', ['We have lost it']],
  ['I think we lost it.', ['lost it']],
  ['They really lost it.', ['They really lost it']],
  ['Finding parcels is not my job.', ['is not my job']],
  ['Sadly lost it.', ['Sadly', 'lost it']],
  ['As you know, we lost it.', ['lost it']],
  ['There is no idea.', ['no idea']],
  ['"We" lost it.', ['lost it']],
])('alternatives with a subject of their own take the place of the one in %j: %j', (text, expected) => {
  expect(flagged(RULES, text)).toEqual(expected);
});
