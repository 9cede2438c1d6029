// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  drawRich,
  ELEMENTS_MAX,
  fitsField,
  isFormatted,
  readRich,
  richHtml,
  richTextOf,
} from '../../../components/check/rich-text.ts';
import { richWords } from '../../../components/check/rich-words.ts';

describe('a formatted text', () => {
  it.each([
    [
      'bold and links',
      '<p>Dear <b>Ann</b>, see <a href="https://a.example/x?y=1&amp;z=2">this</a>.</p>',
      null,
    ],
    ['lists', '<ul><li>one</li><li>two</li></ul>', null],
    ['line breaks', '<p>one<br>two</p>', null],
    ['scripts', '<p>Hi<script>alert(1)</script></p>', '<p>Hi</p>'],
    [
      'what runs by an attribute',
      '<p onclick="x()"><img src=x onerror=y() alt="logo">Hi</p>',
      '<p>logoHi</p>',
    ],
    ['addresses that run', '<a href="javascript:alert(1)">Hi</a>', 'Hi'],
    ['styles and classes', '<p style="color:red" class="x">Hi</p>', '<p>Hi</p>'],
    ['bold by style', '<span style="font-weight:700">Hi</span>', '<strong>Hi</strong>'],
    ['bold that is none', '<b style="font-weight:normal"><p>Hi</p></b>', '<p>Hi</p>'],
    ['how its source is laid out', '<div>\n  <p>one\n  two</p>\n</div>', '<div><p>one two</p></div>'],
    ['signs that mean something in HTML', '<p>2 &lt; 3 &amp; "4"</p>', '<p>2 &lt; 3 &amp; &quot;4&quot;</p>'],
    ['tags that are not closed', '<p>one<p><b>two', '<p>one</p><p><b>two</b></p>'],
  ])('keeps what is on the list, and nothing else: %s', (_what, html, kept) => {
    expect(richHtml(readRich(html))).toBe(kept ?? html);
  });

  it('is the same after it has stood in a page', () => {
    const text = readRich('<p>Dear <b>Ann</b></p><ul><li>a <a href="mailto:a@b.example">b</a></li></ul>');
    const box = document.createElement('div');
    box.append(drawRich(text, document));
    expect(richTextOf(box)).toEqual(text);
  });

  it('survives elements within elements without end', () => {
    const html = `${'<div>'.repeat(400)}deep${'</div>'.repeat(400)}`;
    expect(richWords(readRich(html))).toBe('deep');
  });

  it('has no words that nobody sees, at any depth', () => {
    const unseen = '<style>a{}</style><div style="display: none">preview</div><b hidden>x</b>';
    const deep = `${'<div>'.repeat(80)}seen${unseen}${'</div>'.repeat(80)}`;
    expect(richWords(readRich(deep))).toBe('seen');
    expect(richWords(readRich(`<p>seen${unseen}</p>`))).toBe('seen');
  });

  it('is said in one walk, however many blocks and blanks it has', () => {
    const blocks = Array.from({ length: 200_000 }, () => ({ tag: 'p', children: ['a'] }));
    expect(richWords(blocks)).toHaveLength(200_000 * 3 - 2);
    expect(richWords([`${'\u00a0'.repeat(300_000)}a`])).toHaveLength(300_001);
  });

  it('is not read out of more nested tags than a browser reads at once', () => {
    expect(readRich(`${'<b><i>'.repeat(50_000)}a`)).toEqual([]);
  });

  it('keeps its formatting only where a field can hold that many elements', () => {
    expect(fitsField(readRich('<p>a</p>'.repeat(ELEMENTS_MAX)))).toBe(true);
    expect(fitsField(readRich(`<p><b>a</b></p>${'<p>a</p>'.repeat(ELEMENTS_MAX)}`))).toBe(false);
  });

  it.each([
    ['<p>Just words.</p><p>Two of them.<br>And a line.</p>', false],
    ['<p>With a <b>bold</b> word.</p>', true],
    ['<a href="https://a.example">here</a>', true],
  ])('is told from words alone: %s', (html, formatted) => {
    expect(isFormatted(readRich(html))).toBe(formatted);
  });

  it.each([
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['<div>one</div><div>two</div>', 'one\ntwo'],
    ['<div>one</div><div><br></div><div>two</div>', 'one\n\ntwo'],
    ['one<br>two', 'one\ntwo'],
    ['<ul><li>a</li><li>b</li></ul><p>c</p>', '- a\n- b\n\nc'],
    ['<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    ['<a href="https://a.example/x">here</a>', 'here (https://a.example/x)'],
    ['<a href="https://a.example/">https://a.example</a>', 'https://a.example'],
  ])('says in plain lines what it says: %s', (html, words) => {
    expect(richWords(readRich(html))).toBe(words);
  });
});
