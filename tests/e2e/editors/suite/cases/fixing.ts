import type { Page } from 'puppeteer-core';
import { until } from '../../../../../lib/cli/browsers/until.ts';
import type { Case } from '../case.ts';
import { JOB, ONE, WHOLE_BOLD } from '../drafts.ts';
import { allFixed, findingsIn, fixed, typedAt } from '../findings.ts';

/** Some editors put their own text back as late as a third of a second after a write: so many frames. */
const LATE = 20;

export const FIXING: readonly Case[] = [
  {
    id: 'by mouse',
    guarantee: 'fixed',
    title:
      "a choice by mouse is in the editor's own model, the caret behind it, and stays there through more typing",
    async run(seat) {
      const { text, put, end } = fixed(await seat.draft(ONE, JOB));
      await seat.fixByMouse(JOB, put);
      await seat.says(text);
      await seat.type('s');
      await seat.says(typedAt(text, end, 's'));
      await seat.frames(LATE);
      await seat.type(' x');
      await seat.says(typedAt(text, end, 's x'));
    },
  },
  {
    id: 'by key',
    guarantee: 'fixed',
    title: "a choice by key is in the editor's own model, the caret behind it, and stays",
    async run(seat) {
      const { text, end } = fixed(await seat.draft(ONE, JOB));
      await seat.fixByKey();
      await seat.says(text);
      await seat.frames(LATE);
      await seat.type('s');
      await seat.says(typedAt(text, end, 's'));
    },
  },
  {
    id: 'one after another',
    guarantee: 'fixed',
    title: 'several findings are fixed one after another at every place, and bold and links stay',
    async run(seat) {
      let text = await seat.make(seat.everywhere);
      await seat.enter();
      await seat.underlined(...findingsIn(text).map((finding) => finding.text));
      await seat.toStart();
      while (findingsIn(text).length > 0) {
        text = fixed(text).text;
        await seat.fixByKey();
        await seat.says(text);
      }
      await seat.keepsBold('Kim');
      await seat.keepsLink();
    },
  },
  {
    id: 'all at once',
    guarantee: 'fixed',
    title: 'all findings are fixed at once from the panel, and bold and links stay',
    async run(seat) {
      const text = await seat.make(seat.everywhere);
      await seat.enter();
      await fixAll(await seat.bench.panel(), findingsIn(text).length);
      await seat.says(allFixed(text));
      await seat.keepsBold('Kim');
      await seat.keepsLink();
    },
  },
  {
    id: 'whole bold',
    guarantee: 'fixed',
    title: 'words that are the whole of a bold run stay bold, keep the blank behind them, and are one undo',
    async run(seat) {
      const before = await seat.draft(WHOLE_BOLD, 'calm down');
      const { text, put } = fixed(before);
      await seat.fixByKey();
      await seat.says(text);
      await seat.keepsBold(put, 'always');
      await seat.undo();
      await seat.says(before);
      await seat.keepsBold('calm down', 'always');
    },
  },
];

/** Presses the panel's button as soon as it lists so many findings. It is not in front, so it paints no frames. */
async function fixAll(panel: Page, count: number): Promise<void> {
  await until(`${count} findings in the panel`, () =>
    panel.evaluate((wanted) => document.querySelectorAll('.finding').length === wanted, count),
  );
  await panel.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((button) => button.textContent === 'Fix all')?.click();
  });
}
