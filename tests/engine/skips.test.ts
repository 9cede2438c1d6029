import { describe, expect, test } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { flaggedBy } from './build-rule.ts';

const SKIPPED: readonly (readonly [text: string, skips: readonly string[]])[] = [
  ['Hi\n> calm down\n> now\nbye', ['quote:> calm down\n> now']],
  [
    'Hi\n\nOn Mon, 3 Mar 2025 at 10:12, Maria <m@shop.test> wrote:\nold',
    ['thread:On Mon, 3 Mar 2025 at 10:12, Maria <m@shop.test> wrote:\nold', 'link:m@shop.test'],
  ],
  [
    'Hi\n\nOn Mon, 3 Mar 2025, Maria Somebody of the\nSales Team wrote:\nold',
    ['thread:On Mon, 3 Mar 2025, Maria Somebody of the\nSales Team wrote:\nold'],
  ],
  ['Hi\n-----Original Message-----\nold', ['thread:-----Original Message-----\nold']],
  ['Hi\nFrom: Maria\nSent: Monday\nold', ['thread:From: Maria\nSent: Monday\nold']],
  ['Hi\n-- \nAmy', ['signature:-- \nAmy']],
  ['You said "calm down now" to me', ['quote:"calm down now"']],
  [
    'You said “calm down” and «no way» and „ganz ruhig“',
    ['quote:“calm down”', 'quote:«no way»', 'quote:„ganz ruhig“'],
  ],
  ['You wrote ‘calm down’ to me', ['quote:‘calm down’']],
  ["You said 'don't calm down' and (‘no, it’s fine’)", ["quote:'don't calm down'", 'quote:‘no, it’s fine’']],
  ['「calm down」 and 『no way』', ['quote:「calm down」', 'quote:『no way』']],
  ['Er sagte »ganz ruhig« dann', ['quote:»ganz ruhig«']],
  ['a\n```\nno\n```\nb `no` c', ['code:```\nno\n```', 'code:`no`']],
  ['```\nopen to the end', ['code:```\nopen to the end']],
  [
    'The log says:\n2026-01-31 10:12:44 WARN you must calm down\n[10:12:45] no way\n  at shop.Cart.<init> (cart.js:12:4)\nCalm',
    [
      'code:2026-01-31 10:12:44 WARN you must calm down\n[10:12:45] no way\n  at shop.Cart.<init> (cart.js:12:4)',
      'link:cart.js',
    ],
  ],
  [
    'Traceback\n  File "shop/cart.py", line 7, in pay: 1',
    ['code:  File "shop/cart.py", line 7, in pay: 1', 'quote:"shop/cart.py"'],
  ],
  [
    'See https://shop.test/no?x=1. Or www.shop.test/no',
    ['link:https://shop.test/no?x=1', 'link:www.shop.test/no'],
  ],
  [
    'Mail no@shop.test, open C:\\no\\way or /etc/no/way or file no.pdf',
    ['link:no@shop.test', 'link:C:\\no\\way', 'link:/etc/no/way', 'link:no.pdf'],
  ],
  [
    'Hi {name} {{ticket.id}} [Customer name] [DATE]',
    ['placeholder:{name}', 'placeholder:{{ticket.id}}', 'placeholder:[Customer name]', 'placeholder:[DATE]'],
  ],
];

const OWN_WORDS: readonly string[] = [
  "It's the drivers' fault, calm down, we don't mind 'em or the '90s",
  "The customers' orders and the shops' hours, 'cause you calm down, were ours'",
  'Don’t calm down, it’s the drivers’ day',
  "5' and 6' boards, calm down",
  'At 10:15 we close, calm down',
  'Between 09:00 and 17:30\ncalm down',
  'See 3:1 and 12:30 at noon (see 4:2)\ncalm down',
  'A 5" and a 7" screen, calm down',
  'On the form you wrote: calm down',
  'either/or, and he/she may calm down',
  'calm down [sic]',
  '[calm down](https://shop.test/help)',
  'He said "well\n\ncalm down", no',
  'that`s it, calm down, isn`t it',
  'calm - down -- or so',
];

describe('parts that are not the agent’s own wording are skipped', () => {
  test.each(SKIPPED)('%j', (text, skips) => {
    expect(readText(text).skips.map((skip) => `${skip.kind}:${text.slice(skip.from, skip.to)}`)).toEqual(
      skips,
    );
  });
});

describe('what only looks like such a part is still checked', () => {
  test.each(OWN_WORDS)('%j', (text) => {
    expect(flaggedBy('calm down', text)).toHaveLength(1);
  });
});

test.each([
  ['That\'s "not" my job.', 1],
  ['You said "not my job".', 0],
  ['You said "calm, not" my job', 0],
  ['That is not {name} my job', 0],
])('a match that touches a skip is dropped unless it holds scare quotes: %j', (text, count) => {
  expect(flaggedBy('not my job', text)).toHaveLength(count);
});
