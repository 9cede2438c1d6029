import type { Case } from '../case.ts';
import { JOB, ONE, RIGHT_TO_LEFT } from '../drafts.ts';
import { exactlyUnder } from '../exact.ts';
import { fixed, wordsIn } from '../findings.ts';
import { byMargin, byPage, byWidth, elsewhere, scrolledInside } from '../moves.ts';

const ZOOMS = [0.8, 1, 1.5, 2] as const;
const WINDOW = { width: 1200, height: 720 };

export const UNDERLINING: readonly Case[] = [
  {
    id: 'every place',
    guarantee: 'underlined',
    title:
      'lines stand within 2 px of the words: at the start and end, behind an emoji, a soft break and a link, in a second paragraph and a list, with bold inside and across styles',
    async run(seat) {
      const words = wordsIn(await seat.make(seat.everywhere));
      await seat.enter();
      await seat.underlined(...words);
      await exactlyUnder(seat, words);
    },
  },
  {
    id: 'typing',
    guarantee: 'underlined',
    title: 'lines stay within 2 px of the words while the agent types before them',
    async run(seat) {
      const text = await seat.draft(ONE, JOB);
      await seat.toStart();
      await seat.type('Oh ');
      await seat.says(`Oh ${text}`);
      await seat.underlined(JOB);
      await exactlyUnder(seat, [JOB]);
    },
  },
  {
    id: 'moving',
    guarantee: 'underlined',
    title:
      'lines stay within 2 px of the words when the composer is pushed down, resized or put elsewhere, and when the page scrolls',
    async run(seat) {
      await seat.draft(ONE, JOB);
      for (const move of [byMargin, byWidth, elsewhere, byPage]) {
        await seat.page.evaluate(move);
        await exactlyUnder(seat, [JOB], move.name);
      }
      await seat.reset();
    },
  },
  {
    id: 'scrolling inside',
    guarantee: 'underlined',
    title: 'lines stay within 2 px of the words while the editor scrolls in itself',
    async run(seat) {
      await seat.make(seat.long);
      await seat.focus();
      for (const shown of [60, 20]) {
        await seat.page.evaluate(scrolledInside, JOB, shown);
        await seat.underlined(JOB);
        await exactlyUnder(seat, [JOB]);
      }
    },
  },
  {
    id: 'zoom',
    guarantee: 'underlined',
    title: 'lines stand within 2 px of the words at 80, 100, 150 and 200 %',
    async run(seat) {
      await seat.draft(ONE, JOB);
      try {
        for (const zoom of ZOOMS) {
          const size = { width: Math.round(WINDOW.width / zoom), height: Math.round(WINDOW.height / zoom) };
          await seat.page.setViewport({ ...size, deviceScaleFactor: zoom });
          await exactlyUnder(seat, [JOB], `at ${zoom}`, zoom);
        }
      } finally {
        await seat.page.setViewport(null);
      }
    },
  },
  {
    id: 'right to left',
    guarantee: 'underlined',
    title: 'in right-to-left text lines stand within 2 px of the words, and a fix is exact',
    async run(seat) {
      const text = await seat.make(RIGHT_TO_LEFT);
      await seat.page.evaluate(() => window.probe.host().setAttribute('dir', 'rtl'));
      await seat.enter();
      await seat.underlined('calm down');
      await exactlyUnder(seat, ['calm down']);
      await seat.fixByKey();
      await seat.says(fixed(text).text);
    },
  },
];
