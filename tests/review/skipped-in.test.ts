import { expect, test } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { skippedIn } from '../../lib/review/skipped-in.ts';

test.each([
  ['nothing where all is the agent’s own', 'Hello Maria.', {}],
  [
    'quoted lines with the line above them as one',
    'On 3/3/25, Maria wrote:\n> late\n> again\n\nSorry.',
    { quote: 1 },
  ],
  ['quotes with an answer between them as two', '> late\n\nSorry.\n\n> again', { quote: 2 }],
  [
    'a thread with all it holds as one',
    'Hi\n\nOn 3/3/25, Maria <m@shop.test> wrote:\nSee {name}',
    { quote: 1 },
  ],
  ['a signature above a quote', 'Hi\n-- \nAmy\n\n> late', { signature: 1, quote: 1 }],
  [
    'what stands within a line',
    'Run `ls` at www.shop.test, {name}: “late”',
    { code: 1, link: 1, placeholder: 1, quote: 1 },
  ],
])('counts %s', (_, text, counts) => {
  const parts = skippedIn(readText(text)).map(({ kind, count }) => [kind, count]);
  expect(Object.fromEntries(parts)).toEqual(counts);
});
