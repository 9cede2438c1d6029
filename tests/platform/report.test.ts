import { describe, expect, it, vi } from 'vitest';
import { catchFaults, describeError } from '../../lib/platform/catch-faults.ts';
import { FAULTS_KEPT, listFaults, recordFault } from '../../lib/platform/report.ts';

function thrown(name: string, message: string, file: string): Error {
  return Object.assign(new Error(message), { name, stack: `${name}: ${message}\n    at f (${file}:12:34)` });
}
const OURS = 'chrome-extension://test-extension-id/composer.js';

describe('a fault', () => {
  it('is kept once and counted, with the newest last', async () => {
    await recordFault('type-error', 'composer:1:2', 1);
    await recordFault('storage-quota', 'checklists', 2);
    await recordFault('type-error', 'composer:1:2', 3);
    expect(await listFaults()).toEqual([
      { at: 2, code: 'storage-quota', place: 'checklists', times: 1 },
      { at: 3, code: 'type-error', place: 'composer:1:2', times: 2 },
    ]);
  });

  it('pushes out the oldest when there are too many', async () => {
    for (let n = 0; n <= FAULTS_KEPT; n++) await recordFault('error', `place:${n}`, n);
    const kept = await listFaults();
    expect(kept).toHaveLength(FAULTS_KEPT);
    expect(kept[0]?.place).toBe('place:1');
  });

  it.each([
    ['ours', thrown('TypeError', 'Dear Ms Smith', OURS), { code: 'type-error', place: 'composer:12:34' }],
    [
      'ours with a strange name',
      thrown('Dear Ms Smith', 'x', OURS),
      { code: 'error', place: 'composer:12:34' },
    ],
    ["the page's", thrown('TypeError', 'x', 'https://acme.zendesk.com/app.js'), null],
    ['the end of an updated extension', thrown('Error', 'Extension context invalidated.', OURS), null],
    ['no error at all', 'Dear Ms Smith', null],
  ])('that is %s is told as kind and place, never in its words', (_name, error, fault) => {
    expect(describeError(error, 'composer')).toEqual(fault);
  });
});

it('what nobody caught is kept once, and the page is none of our business', () => {
  const target = new EventTarget();
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
  const kept: string[] = [];
  catchFaults('composer', undefined, (code, place) => void kept.push(`${code} at ${place}`));
  const raise = (type: string, detail: object) =>
    target.dispatchEvent(Object.assign(new Event(type), detail));
  const ours = thrown('TypeError', 'Dear Ms Smith', OURS);
  raise('error', { error: ours });
  raise('error', { error: ours });
  raise('unhandledrejection', { reason: thrown('RangeError', 'x', OURS) });
  raise('error', { error: thrown('TypeError', 'x', 'https://acme.zendesk.com/app.js') });
  expect(kept).toEqual(['type-error at composer:12:34', 'range-error at composer:12:34']);
});
