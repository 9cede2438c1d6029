import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { backgroundHandlers } from '../../lib/platform/handlers.ts';
import { serve } from '../../lib/platform/serve.ts';
import { mergedSettings } from '../../lib/platform/settings.ts';
import { siteHere } from '../../lib/platform/site-here.ts';
import { writeItem } from '../../lib/platform/storage.ts';
import { USUAL_GUARD } from '../../lib/policy/managed/send-guard.ts';
import { extension, inFrame } from '../support/fake-extension.ts';

const TICKET = 'https://acme.zendesk.com/agent/tickets/7';

describe('where a frame stands', () => {
  beforeEach(() => serve<'background'>(backgroundHandlers));

  it('is told in one answer: product, words, and no case of a page that the frame can read itself', async () => {
    extension.sender = inFrame(3, 0, TICKET);
    const here = siteHere(false);
    await here.ask();
    expect(here.sites().map(({ key }) => key)).toEqual(['zendesk:acme']);
    expect(here.words().message.test('Antwort schreiben')).toBe(true);
    expect(here.words().other.test('Subject')).toBe(true);
    expect(here.outerCase()).toBeNull();
    expect(here.guard()).toEqual(USUAL_GUARD);
  });

  it('is told when replies are held back, as policies have it', async () => {
    await writeItem(mergedSettings, { sendGuard: 'off', locked: {}, setBy: { sendGuard: 'House rules' } });
    extension.sender = inFrame(3, 0, TICKET);
    const here = siteHere(false);
    await here.ask();
    expect(here.guard().mode).toBe('off');
  });

  it('is told with the case of the page around, in a frame of another origin', async () => {
    extension.sender = {
      ...inFrame(3, 4, 'https://frames.example/'),
      tab: { id: 3, windowId: 0, url: TICKET },
    };
    const here = siteHere(true);
    await here.ask();
    expect(here.outerCase()).toEqual({ site: 'zendesk:acme', id: '7' });
  });

  it('is no product that a page carries by itself: the product comes with the answer alone', async () => {
    extension.sender = inFrame(3, 0, 'https://desk.example/tickets/7');
    const here = siteHere(false);
    await here.ask();
    expect(here.sites()).toEqual([]);
  });

  it('stays as it was told where no answer comes', async () => {
    extension.sender = inFrame(3, 0, TICKET);
    const here = siteHere(false);
    await here.ask();
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('no receiving end'));
    await here.ask();
    expect(here.sites()).toHaveLength(1);
  });
});

it('before any answer nothing is known, and no word tells anything', () => {
  const here = siteHere(true);
  expect([here.sites(), here.outerCase(), here.offKinds()]).toEqual([[], null, []]);
  for (const words of Object.values(here.words())) expect(words.test('reply to subject, search')).toBe(false);
});
