// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { FIELD_WORDS } from '../../../lib/draft/composer-hints.ts';
import { audienceOf } from '../../../lib/draft/sites/audience.ts';
import { lastCustomerMessage } from '../../../lib/draft/sites/customer-messages.ts';
import { SITES } from '../../../lib/draft/sites/index.ts';
import { sitesAt } from '../../../lib/draft/sites/match-site.ts';
import { sendButtonOf } from '../../../lib/draft/sites/page-parts.ts';
import { caseOf, isAside, siteIn } from '../../../lib/draft/sites/site-of.ts';
import { isUnnamed } from '../../../lib/draft/sites/unnamed-case.ts';
import type { PageSite } from '../../../lib/draft/types.ts';

/** Of one install. */
const SECRET = '0123456789abcdef0123456789abcdef';
const address = new URL('https://acme.zendesk.com/agent/tickets/7');
const [zendesk] = sitesAt(address, SITES, SECRET) as [PageSite];

beforeEach(() => document.body.replaceChildren());

/** Puts this into the page and gives back its composer. */
function composerIn(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  return document.querySelector('#c') as HTMLElement;
}

describe('the case of a composer', () => {
  it.each([
    ['the number of the panel round it', '<div data-ticket-id="8"><p id="c"></p></div>', '8'],
    [
      'the nearest of several',
      '<div data-ticket-id="9"><div data-entity-id="8"><p id="c"></p></div></div>',
      '8',
    ],
    ['the address, where no panel is told', '<p id="c"></p>', '7'],
    [
      'the address, where the panel is that of a new ticket',
      '<div data-ticket-id="new"><p id="c"></p></div>',
      '7',
    ],
  ])('is %s', (_, html, id) => {
    expect(caseOf(zendesk, address, composerIn(html))).toEqual({ site: 'zendesk:acme', id });
  });

  it('reaches out of shadow roots', () => {
    const host = composerIn('<div data-ticket-id="8"><div id="c"></div></div>');
    const inside = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('textarea'));
    expect(caseOf(zendesk, address, inside)?.id).toBe('8');
  });

  it('is told by the page where the address has none, and never by the number itself', () => {
    const url = new URL('https://web.whatsapp.com/');
    const idWith = (chat: string, secret = SECRET) => {
      const [whatsapp] = sitesAt(url, SITES, secret) as [PageSite];
      const html = `<div id="main"><p data-id="false_${chat}_3A"></p></div><p id="c"></p>`;
      return caseOf(whatsapp, url, composerIn(html))?.id ?? '';
    };
    const [one, other] = [idWith('4915550100@c.us'), idWith('4915550101@c.us')];
    expect(one).not.toBe(other);
    expect(one).toBe(idWith('4915550100@c.us'));
    expect(isUnnamed(one)).toBe(true);
    expect(one).not.toContain('4915550100');
    expect(one, 'the same number in another install').not.toBe(idWith('4915550100@c.us', 'f'.repeat(32)));
    const [whatsapp] = sitesAt(url, SITES, SECRET) as [PageSite];
    expect(caseOf(whatsapp, url, composerIn('<p id="c"></p>'))).toBeNull();
  });

  it('never has a word of what the customer wrote, where the product makes its addresses of that', () => {
    const about = (subject: string) => {
      const url = new URL(`https://acme.reamaze.com/admin/conversations/${subject}`);
      const [reamaze] = sitesAt(url, SITES, SECRET) as [PageSite];
      return caseOf(reamaze, url, composerIn('<p id="c"></p>'));
    };
    const ref = about('my-card-1234-was-charged-twice-by-john-doe');
    expect(ref).toEqual(about('my-card-1234-was-charged-twice-by-john-doe'));
    expect(ref).not.toEqual(about('my-card-1234-was-charged-twice-by-jane-doe'));
    expect(isUnnamed(ref?.id ?? '')).toBe(true);
    expect(JSON.stringify(ref)).not.toMatch(/card|1234|charged|twice|john|doe/);
  });

  it('may be another than the address shows for a composer in a tab that is not the active one, or out of sight', () => {
    const [salesforce] = sitesAt(new URL('https://acme.lightning.force.com/'), SITES, SECRET) as [PageSite];
    const tab = (name: string) => composerIn(`<div class="oneConsoleTab ${name}"><p id="c"></p></div>`);
    expect(isAside(salesforce, tab('active'))).toBe(false);
    expect(isAside(salesforce, tab(''))).toBe(true);
    const unseen = composerIn('<p id="c"></p>');
    unseen.checkVisibility = () => false;
    expect(isAside(zendesk, unseen)).toBe(true);
  });
});

describe('the product of a page', () => {
  it('takes its mark, and the first that is in the page where a path may be of several', () => {
    const candidates = [
      { ...zendesk, key: 'a', mark: '.a' },
      { ...zendesk, key: 'b', mark: '.b' },
    ];
    composerIn('<p id="c" class="b"></p>');
    expect(siteIn(document, candidates)?.key).toBe('b');
    composerIn('<p id="c"></p>');
    expect(siteIn(document, candidates)).toBeNull();
    expect(siteIn(document, [zendesk])?.key).toBe('zendesk:acme');
  });
});

describe('who reads what is written', () => {
  const readers = (html: string, note: readonly string[] = []) =>
    audienceOf({ site: { ...zendesk, note }, words: FIELD_WORDS }, composerIn(html));

  it.each([
    ['an internal note by its label', '<textarea id="c" aria-label="Internal note"></textarea>', 'note'],
    ['by its placeholder', '<textarea id="c" placeholder="Add a private note…"></textarea>', 'note'],
    ['by what is round it', '<div aria-label="Internal note composer"><p id="c"></p></div>', 'note'],
    ['in German', '<div aria-label="Interne Notiz"><p id="c"></p></div>', 'note'],
    ['in French', '<div aria-label="Note interne"><p id="c"></p></div>', 'note'],
    ['in Spanish', '<div aria-label="Nota interna"><p id="c"></p></div>', 'note'],
    ['in Portuguese', '<div aria-label="Observação interna"><p id="c"></p></div>', 'note'],
    ['in Dutch', '<div aria-label="Interne opmerking"><p id="c"></p></div>', 'note'],
    ['in Japanese', '<div aria-label="社内メモ"><p id="c"></p></div>', 'note'],
    ['a reply by its label', '<textarea id="c" aria-label="Public reply"></textarea>', 'public'],
    [
      'a reply within a list of notes',
      '<div aria-label="Internal notes"><div aria-label="Reply"><p id="c"></p></div></div>',
      'public',
    ],
    [
      'a reply that tells how to write a note',
      '<textarea id="c" placeholder="Reply, or / for an internal note"></textarea>',
      'public',
    ],
    ['a customer’s “note”', '<textarea id="c" aria-label="Gift note"></textarea>', 'public'],
    ['what nothing is known of', '<p id="c"></p>', 'public'],
  ])('%s', (_, html, expected) => {
    expect(readers(html)).toBe(expected);
  });

  it.each([
    ['.n', '<div class="n"><p id="c"></p></div>', 'note'],
    ['.n', '<div class="n"></div><p id="c"></p>', 'public'],
    ['page:.n', '<div class="n"></div><p id="c"></p>', 'note'],
    [
      'near:.n says ^Comment',
      '<div><p id="c"></p><i class="n">Comment</i></div><i class="n">Email</i>',
      'note',
    ],
    [
      'near:.n says ^Comment',
      '<div><p id="c"></p><i class="n">Email</i></div><i class="n">Comment</i>',
      'public',
    ],
  ])('is told by the mark %s: %#', (mark, html, expected) => {
    expect(readers(html, [mark])).toBe(expected);
  });
});

describe('what sends a draft', () => {
  const site = { send: { button: ['.own'] } };
  const named = (found: Element | null) => found?.getAttribute('data-is') ?? null;

  it.each([
    [
      'the product’s own, of its panel',
      '<div><p id="c"></p><b class="own" data-is="a"></b></div><b class="own" data-is="b"></b>',
      'a',
    ],
    [
      'the nearest that is named so, where the own is not there',
      '<div><p id="c"></p><button>Bold</button><button data-is="a">Senden</button></div><button data-is="b">Send</button>',
      'a',
    ],
    [
      'one named by its label',
      '<p id="c"></p><div role="button" aria-label="Enviar mensaje" data-is="a"></div>',
      'a',
    ],
    ['a field that submits', '<p id="c"></p><input type="submit" value="Submit" data-is="a">', 'a'],
    [
      'nothing, where no control says so',
      '<p id="c"></p><button>Sender</button><button>Postpone</button>',
      null,
    ],
  ])('is %s', (_, html, expected) => {
    expect(named(sendButtonOf(site, composerIn(html)))).toBe(expected);
  });
});

describe('the customer’s last message', () => {
  const site = { customer: ['.in'] };
  it('is the last of the conversation that the composer stands in', () => {
    const composer = composerIn(
      '<section><ul><li class="in">1</li><li class="out">2</li><li class="in">3</li></ul><p id="c"></p></section><ul><li class="in">4</li></ul>',
    );
    expect(lastCustomerMessage(site, composer)?.textContent).toBe('3');
  });

  it('is not told where nobody can tell it from the agent’s own', () => {
    expect(lastCustomerMessage({}, composerIn('<p id="c"></p>'))).toBeNull();
    expect(lastCustomerMessage(null, composerIn('<p id="c"></p>'))).toBeNull();
  });
});
