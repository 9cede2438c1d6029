import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import { type Desk, startDesk } from './driver/desk.ts';
import { addressesIn, allowLink } from './driver/firefox-dialog.ts';

const LINK = 'web+amend:https://wording.acme.localhost/p.policy.jws.json#key=abc';

// Chromium takes no scheme from an extension's manifest; there the link is pasted.
describe('a link to a policy, clicked in a page in firefox', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk('firefox');
  });
  afterAll(() => desk?.close());

  it('opens the page before the yes, with the whole link, once the browser was told that it may', async () => {
    const page = await desk.open('/tickets/1042');
    await page.evaluate((href) => {
      const link = document.createElement('a');
      Object.assign(link, { href, id: 'policy-link', textContent: 'Our wording' });
      link.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9; background: white';
      document.body.append(link);
    }, LINK);
    await page.click('#policy-link');
    expect(await allowLink(desk)).toContain('Amend');
    const address = await until('the page before the yes', async () =>
      (await addressesIn(desk)).find((each) => each.includes('/subscribe.html')),
    );
    expect(new URL(address).searchParams.get('link')).toBe(LINK);
  });
});
