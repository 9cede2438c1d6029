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
  ['Hi\n-- \nAmy\n\n> calm down\nbye', ['signature:-- \nAmy\n\n', 'quote:> calm down']],
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

/** How mail programs introduce the message below, and what of it stands above the message itself. */
const INTROS: readonly string[] = [
  'On Mon, 3 Mar 2025 at 10:12, Maria <m@shop.test> wrote:',
  'On Monday, March 3rd, 2025 at 10:12 AM, Maria <m@shop.test>\nwrote:',
  'On 03/03/2025 10:12, Maria wrote:',
  '---- On Mon, 03 Mar 2025 10:12:00 +0000 Maria <m@shop.test> wrote ----',
  '------- Original Message -------\nOn Monday, March 3rd, 2025 at 10:12, Maria <m@shop.test> wrote:',
  'Am 03.03.25 um 10:12 schrieb Maria:',
  'Am 03.03.2025 um 10:12 schrieb "Maria Muster" <m@shop.test>:',
  'Le lun. 3 mars 2025 à 10:12, Maria <m@shop.test> a écrit :',
  'El lun, 3 mar 2025 a las 10:12, Maria (<m@shop.test>) escribió:',
  'Il giorno lun 3 mar 2025 alle ore 10:12 Maria <m@shop.test> ha scritto:',
  'Op ma 3 mrt 2025 om 10:12 schreef Maria <m@shop.test>:',
  'Em seg., 3 de mar. de 2025 às 10:12, Maria <m@shop.test> escreveu:',
  'Den mån 3 mars 2025 kl 10:12 skrev Maria <m@shop.test>:',
  'man. 3. mars 2025 kl. 10:12 skrev Maria <m@shop.test>:',
  'pon., 3 mar 2025 o 10:12 Maria <m@shop.test> napisał(a):',
  'W dniu 3.03.2025 o 10:12, Maria pisze:',
  'po 3. 3. 2025 v 10:12 odesílatel Maria <m@shop.test> napsal:',
  'ma 3. maalisk. 2025 klo 10.12 Maria (m@shop.test) kirjoitti:',
  'Maria <m@shop.test> ezt írta (időpont: 2025. márc. 3., H, 10:12):',
  'пн, 3 мар. 2025 г. в 10:12, Maria <m@shop.test>:',
  '03.03.2025 10:12, Maria пишет:',
  'Maria <m@shop.test>, 3 Mar 2025 Pzt, 10:12 tarihinde şunu yazdı:',
  'Maria <m@shop.test> 于2025年3月3日周一 10:12写道：',
  '2025年3月3日(月) 10:12 Maria <m@shop.test>:',
  'Понедельник, 3 марта 2025, 10:12 +03:00 от Maria <m@shop.test>:',
  '-----Original Message-----\nFrom: Maria\nSent: Monday\nTo: Amy\nSubject: Lamp',
  '________________________________\nFrom: Maria <m@shop.test>\nSent: Monday, March 3, 2025 10:12\nSubject: Lamp',
  '-----Ursprüngliche Nachricht-----\nVon: Maria <m@shop.test>\nGesendet: Montag, 3. März 2025 10:12\nBetreff: Lampe',
  'De : Maria <m@shop.test>\nEnvoyé : lundi 3 mars 2025 10:12\nObjet : Lampe',
  '---------- Forwarded message ---------\nVon: Maria <m@shop.test>\nDate: Mo., 3. März 2025 um 10:12 Uhr\nSubject: Lampe',
  'From: Maria <m@shop.test>\r\nSent: Monday\r\nTo: Amy',
  '*From:* Maria <m@shop.test>\n*Date:* Monday, March 3, 2025\n*To:* Amy',
  'From: Maria <m@shop.test>\n\nSubject: Lamp\n\nDate: 3 March 2025',
  '------------------ 原始邮件 ------------------\n发件人: "Maria" <m@shop.test>;\n发送时间: 2025年3月3日(星期一) 上午10:12',
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
  'On 3 March at 10:12 I wrote:\ncalm down',
  'On 3 March you wrote:\nthe lamp is broken. Please calm down.',
  'From: Monday\nTo: Friday\nHours: 9 to 5\nPlease calm down.',
  'I wrote to you on 3 March:\ncalm down',
  'Deliveries to 12 Main Street - from 10:15 on:\ncalm down',
  '---\ncalm down',
  '--- Your 2 original orders ---\ncalm down',
  // Answers between quoted lines, below them, and below a signature.
  'On 3/3/25, Maria wrote:\n> late again\n\ncalm down\n\n> and broken\n',
  '-----Original Message-----\nOn 3/3/25 at 9:00, Maria wrote:\n\n> late again\n\nPlease calm down.',
  '-- \nAmy\n\nOn 3/3/25, Maria wrote:\n> late again\n\ncalm down',
];

describe('parts that are not the agent’s own wording are skipped', () => {
  test.each(SKIPPED)('%j', (text, skips) => {
    expect(readText(text).skips.map((skip) => `${skip.kind}:${text.slice(skip.from, skip.to)}`)).toEqual(
      skips,
    );
  });
});

describe.each(INTROS)('a message introduced by %j', (intro) => {
  test('is skipped from there to the end', () => {
    const text = `Hello.\n\n${intro}\n\nCalm down, all of you.\nNo.`;
    const thread = readText(text).skips.find((skip) => skip.kind === 'thread');
    expect(thread).toEqual({ kind: 'thread', from: 8, to: text.length });
  });

  test('gives up no more than its quoted lines to it', () => {
    const text = `Hello.\n\n${intro}\n> Calm down.\n>\n> No.\n\nWe will calm down.\n`;
    const left = [...text];
    for (const { from, to } of readText(text).skips) left.fill('', from, to);
    expect(left.join('').replace(/\s+/g, ' ')).toBe('Hello. We will calm down. ');
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
