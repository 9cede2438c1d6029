import { expect, it } from 'vitest';
import { placeFor } from '../../../components/hold/place-hold.ts';

const ROOM = { width: 1000, height: 600 };
const box = (left: number, top: number, width: number, height: number) =>
  ({ left, top, right: left + width, bottom: top + height, width, height }) as DOMRect;

it.each([
  ['below the words', 200, box(100, 100, 50, 20), box(100, 90, 400, 100), { left: 100, top: 126 }],
  [
    'above them, where there is no room below',
    200,
    box(100, 500, 50, 20),
    box(100, 490, 400, 100),
    { left: 100, top: 294 },
  ],
  [
    'right of the field, where there is none above',
    400,
    box(100, 300, 50, 20),
    box(100, 200, 400, 300),
    { left: 506, top: 192 },
  ],
  ['left of it', 400, box(500, 300, 50, 20), box(400, 200, 590, 300), { left: 94, top: 192 }],
  [
    'over some words, and whole, where there is none at all',
    400,
    box(100, 300, 50, 20),
    box(8, 200, 984, 300),
    { left: 100, top: 192 },
  ],
])('the question stands %s', (_, height, words, field, place) => {
  expect(placeFor({ width: 300, height }, words, field, ROOM)).toEqual(place);
});
