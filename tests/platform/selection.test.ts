// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { frameIn, readSelection } from '../../lib/platform/selection.ts';

type Injected = { target: object; func: (most: number) => unknown; args: [number] };

/** Runs what would be run in the frame, here. */
function inThisPage(answer?: unknown) {
  const run = vi.fn(async ({ func, args }: Injected) => [{ result: answer ?? func(...args) }]);
  Object.assign(browser, { scripting: { ...browser.scripting, executeScript: run } });
  return run;
}

const AT = { tabId: 12, frameId: 3 };

afterEach(() => document.body.replaceChildren());

describe('what is selected in a tab', () => {
  it.each([
    ['#tab=12&frame=3', { tabId: 12, frameId: 3 }],
    ['#tab=12&frame=0', { tabId: 12, frameId: 0 }],
    ['', null],
    ['#tab=12', null],
    ['#tab=-1&frame=0', null],
    ['#tab=12&frame=0&text=hello', null],
  ])('is asked for by the address %s', (hash, place) => {
    expect(frameIn(hash)).toEqual(place);
  });

  it('is read from that one frame, with its formatting', async () => {
    const words = document.createElement('p');
    words.append('Dear ', Object.assign(document.createElement('b'), { textContent: 'Ann' }));
    document.body.append(words);
    getSelection()?.selectAllChildren(words);
    const run = inThisPage();
    const read = await readSelection(AT);
    expect(run.mock.calls[0]?.[0].target).toEqual({ tabId: 12, frameIds: [3] });
    expect(read).toMatchObject({ kind: 'selected', text: 'Dear Ann' });
    expect(read.kind === 'selected' && read.html).toContain('<b>Ann</b>');
  });

  it('is read out of a field, never out of one for a password', async () => {
    const field = document.createElement('textarea');
    field.value = 'That is not my job.';
    document.body.append(field);
    field.focus();
    field.setSelectionRange(8, 18);
    inThisPage();
    expect(await readSelection(AT)).toEqual({ kind: 'selected', text: 'not my job', html: '' });
    const secret = Object.assign(document.createElement('input'), { type: 'password', value: 'secret' });
    document.body.append(secret);
    getSelection()?.removeAllRanges();
    secret.focus();
    secret.setSelectionRange(0, 6);
    expect(await readSelection(AT)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['nothing', { text: '  ', html: '' }],
    ['what is no text', { text: 7 }],
  ])('is empty where there is %s', async (_what, answer) => {
    inThisPage(answer);
    expect(await readSelection(AT)).toEqual({ kind: 'empty' });
  });

  it('is refused where the browser lets nobody look', async () => {
    const run = vi.fn().mockRejectedValue(new Error('Cannot access contents of the page'));
    Object.assign(browser, { scripting: { ...browser.scripting, executeScript: run } });
    expect(await readSelection(AT)).toEqual({ kind: 'refused' });
  });
});
