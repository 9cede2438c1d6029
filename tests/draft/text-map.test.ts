// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { pointAt, rangeOf } from '../../lib/draft/dom-points.ts';
import { FactsOf } from '../../lib/draft/element-facts.ts';
import { type SiteSkips, skipRule } from '../../lib/draft/skip-rules.ts';
import { TextMap } from '../../lib/draft/text-map.ts';

let host: HTMLElement;

beforeEach(() => {
  document.body.replaceChildren();
  host = document.createElement('div');
  host.contentEditable = 'true';
  document.body.append(host);
});

function mapOf(html: string, skips: Partial<SiteSkips> = {}): TextMap {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  host.replaceChildren(...parsed.body.childNodes);
  return new TextMap(host, new FactsOf(skipRule(skips)));
}

describe('the text of a draft', () => {
  it.each([
    ['nothing', '', ''],
    ['an empty paragraph', '<p><br></p>', ''],
    ['one text node', 'Hello', 'Hello'],
    ['formatting inside a phrase', "that's <b>not</b> my <a href='#'>job</a>", "that's not my job"],
    ['paragraphs', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['bare text before blocks, as Gmail has it', 'One<div>Two</div><div>Three</div>', 'One\n\nTwo\n\nThree'],
    ['an empty line between blocks', '<div>One</div><div><br></div><div>Two</div>', 'One\n\n\n\nTwo'],
    ['blocks within blocks', '<div><div>One</div></div><ul><li>Two</li></ul>', 'One\n\nTwo'],
    ['a line break', 'One<br>Two', 'One\nTwo'],
    ['a placeholder break at the end', '<p>One<br></p>', 'One'],
    ['an empty last line', '<p>One<br><br></p>', 'One\n'],
    ['a placeholder break before a block', 'One<br><div>Two</div>', 'One\n\nTwo'],
    ['blanks between blocks', '\n  <p>One</p>\n  <p>Two</p>\n', 'One\n\nTwo'],
    ['a wrapped source line', '<p>not\n   my job</p>', 'not my job'],
    ['kept blanks', '<p style="white-space: pre-wrap">not  my\njob</p>', 'not  my\njob'],
    ['zero-width fillers', '<p>\uFEFFnot\u200B my \u2060job</p>', 'not my job'],
    ['no-break blanks, kept for the engine', '<p>not\u00A0my job</p>', 'not\u00A0my job'],
    ['comments', '<div><!--block-->One</div>', 'One'],
  ])('reads %s', (_, html, text) => {
    expect(mapOf(html).text).toBe(text);
  });

  it.each([
    ['quote', 'Hi<blockquote>old words</blockquote>Bye', 'Hi\n\nBye'],
    ['quote', '<p>Hi</p><div class="gmail_quote">old</div>', 'Hi'],
    ['quote', '<p>Hi</p><div id="appendonsend"></div><hr><div>old</div>', 'Hi'],
    ['quote', '<p>Hi</p><div id="divRplyFwdMsg">From</div><div>old</div>', 'Hi'],
    ['signature', '<p>Hi</p><div class="gmail_signature">Kim</div>', 'Hi'],
    ['signature', '<p>Hi</p><div data-signature="true">Kim</div>', 'Hi'],
    ['code', 'Run <code>no problem</code> now', 'Run \n\nnow'],
    ['mention', 'Hi <span contenteditable="false">@Dana</span> there', 'Hi \n\nthere'],
    ['code', '<p>Hi</p><div class="ql-code-block-container"><div class="ql-code-block">x</div></div>', 'Hi'],
    ['mention', 'Hi <span class="mention" data-mention="@dana">@Dana</span>', 'Hi '],
    ['mention', 'Hi <a id="OWAAM12" class="ms-x">@Dana</a>', 'Hi '],
    ['hidden', '<p><span data-slate-placeholder="true" contenteditable="false">Write</span></p>', ''],
    ['hidden', 'Hi<span aria-hidden="true">x</span>there', 'Hi\n\nthere'],
    ['hidden', 'Hi<span style="display: none">x</span>there', 'Hi\n\nthere'],
    ['unseen', '<div>Hi</div><div class="cm-gap" style="height: 90px"></div><div>Bye</div>', 'Hi\n\nBye'],
  ])('leaves out a %s, and no phrase reaches across it', (kind, html, text) => {
    const map = mapOf(html);
    expect(map.text).toBe(text);
    expect(map.skipped.map((part) => part.kind)).toContain(kind);
  });

  it.each([
    ['a link in words', 'See <a href="https://shop.test/calm">how to stay calm</a>', 'See how to stay calm'],
    ['a table of prices', '<div class="price-quote quoted_price">10 euro</div>', '10 euro'],
    ['a paragraph that is asked for', '<p data-placeholder="Write" class="is-empty">Hi</p>', 'Hi'],
    ['people mentioned', '<p class="mentioned mention-list">Dana and Kim</p>', 'Dana and Kim'],
    ['a line above a quote', '<p>You wrote this:</p><blockquote>x</blockquote>', 'You wrote this:'],
    ['the bullets of an editor', '<li><span class="ql-ui" contenteditable="false"></span>One</li>', 'One'],
  ])('keeps %s and says of nothing that it was left out', (_, html, text) => {
    const map = mapOf(html);
    expect(map.text).toBe(text);
    expect(map.skipped.filter((part) => part.kind !== 'quote')).toEqual([]);
  });

  it('keeps what stands above the line that introduces a quote, in the same block too', () => {
    const map = mapOf('Hi<br>On 3/3/25, Maria wrote:<br><blockquote>x</blockquote>Bye');
    expect(map.text).toBe('Hi\n\nBye');
    expect(map.offsetOf(host, host.childNodes.length)).toBe(map.text.length);
  });

  it('counts things side by side once, and again after words', () => {
    const quoted = '<blockquote>x</blockquote>';
    const map = mapOf(`${quoted}${quoted}<p>One</p>${quoted}<br>${quoted}`);
    expect(map.skipped).toEqual([{ kind: 'quote', count: 2 }]);
  });

  it('leaves out what the site names', () => {
    const map = mapOf('<p>Hi</p><div class="old-thread">x</div>', { quote: ['.old-thread'] });
    expect(map.text).toBe('Hi');
    expect(map.skipped).toEqual([{ kind: 'quote', count: 1 }]);
  });

  it('parts words at an image but adds no line for it', () => {
    expect(mapOf('<p>Hi<img alt=""><br></p>').text).toBe('Hi');
    expect(mapOf('<p>Hi<img alt="">there</p>').text).toBe('Hi\n\nthere');
  });
});

describe('the map between text and DOM', () => {
  it('gives the tightest range, so that formatting is kept', () => {
    const map = mapOf('<p>is <b>not</b> ok</p>');
    const bold = host.querySelector('b')?.firstChild;
    const range = rangeOf(map, { from: 3, to: 6 });
    expect([range.startContainer, range.startOffset]).toEqual([bold, 0]);
    expect([range.endContainer, range.endOffset]).toEqual([bold, 3]);
  });

  it('puts a caret into the empty line it belongs to', () => {
    const map = mapOf('<div>One</div><div id="e"><br></div><div>Two</div>');
    const place = pointAt(map, 5);
    expect((place.node as Element).id).toBe('e');
    expect(map.offsetOf(place.node, place.at)).toBe(5);
  });

  it.each([
    ['the start of the second block', 1, 0, 5],
    ['the end of the first block', 0, 1, 3],
  ])('understands element boundaries: %s', (_, block, at, offset) => {
    const map = mapOf('<p>One</p><p>Two</p>');
    expect(map.offsetOf(host.children[block] as Element, at)).toBe(offset);
  });

  it('understands select all', () => {
    const map = mapOf('<p>One</p><p>Two</p>');
    expect(map.offsetOf(host, 0, 'after')).toBe(0);
    expect(map.offsetOf(host, 2, 'before')).toBe(8);
  });

  it('offers a place in an empty editor', () => {
    expect(pointAt(mapOf(''), 0)).toEqual({ node: host, at: 0 });
  });

  const words = fc.constantFrom(
    'a',
    'not my job',
    ' ',
    '  x ',
    '\n',
    '\uFEFF',
    'é👍🏽',
    '\u00A0',
    'y\nz',
    ' On 3/3/25, M wrote: ',
  );
  const { inline } = fc.letrec<{ inline: string }>((tie) => ({
    inline: fc.oneof(
      { maxDepth: 3 },
      words,
      fc.constantFrom(
        '<br>',
        '<img>',
        '<code>c</code>',
        '<i contenteditable="false">m</i>',
        '<blockquote>q</blockquote>',
        '<hr id="zwchr">',
        '<hr>',
        '<!--c-->',
      ),
      fc.array(tie('inline'), { maxLength: 3 }).map((parts) => `<b>${parts.join('')}</b>`),
    ),
  }));
  const block = fc
    .tuple(
      fc.constantFrom('p', 'div', 'li', 'blockquote', 'div style="white-space: pre-wrap"'),
      fc.array(inline),
    )
    .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag.split(' ')[0]}>`);
  const content = fc.array(fc.oneof(block, inline), { maxLength: 6 }).map((parts) => parts.join(''));

  it('maps every offset to a point that maps back to it', () => {
    fc.assert(
      fc.property(content, (html) => {
        const map = mapOf(html);
        for (let offset = 0; offset <= map.text.length; offset++) {
          for (const bias of ['before', 'after'] as const) {
            const place = pointAt(map, offset, bias);
            const back = map.offsetOf(place.node, place.at, bias);
            const insideGap =
              Math.abs(back - offset) === 1 && map.text.slice(offset - 1, offset + 1) === '\n\n';
            if (!insideGap) expect(back).toBe(offset);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives ranges that hold exactly the words of their span', () => {
    const bare = (text: string) => text.replace(/[\s\u200B\u2060\uFEFF]+/g, '');
    fc.assert(
      fc.property(content, fc.nat(), fc.nat(), (html, a, b) => {
        const map = mapOf(html);
        const cut = [a, b].map((n) => n % (map.text.length + 1)).sort((x, y) => x - y) as [number, number];
        const slice = map.text.slice(...cut);
        // Across a gap, or half of one, a range also holds what was left out there.
        if (map.text.slice(Math.max(0, cut[0] - 1), cut[1] + 1).includes('\n\n')) return;
        expect(bare(rangeOf(map, { from: cut[0], to: cut[1] }).toString())).toBe(bare(slice));
      }),
      { numRuns: 300 },
    );
  });
});
