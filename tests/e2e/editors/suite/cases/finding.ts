import type { Case } from '../case.ts';
import { JOB, ONE, TYPED } from '../drafts.ts';

export const FINDING: readonly Case[] = [
  {
    id: 'at load',
    guarantee: 'found',
    title: 'a draft that stood there before the agent came is checked as soon as they are in it',
    async run(seat) {
      await seat.draft(ONE, JOB);
    },
  },
  {
    id: 'late',
    guarantee: 'found',
    title: 'an editor that the page makes later is checked as the agent types',
    async run(seat) {
      await seat.make('<p></p>');
      await seat.enter();
      await seat.type(TYPED);
      await seat.says(TYPED);
      await seat.underlined('Calm down');
    },
  },
];
