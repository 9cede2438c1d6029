import { describe, expect, test } from 'vitest';
import { i18n } from '#i18n';
import { englishMessages } from '../support/words.ts';

test('words come from the English file, counted and filled in', () => {
  expect(i18n.t('panel.findings.count', 2, { count: 2 })).toBe('2 to look at');
  expect(i18n.t('panel.findings.count', 1, { count: 1 })).toBe('1 to look at');
  expect(i18n.t('panel.header.case', { id: '1042' })).toBe('Ticket 1042');
});

describe('the words keep to the house', () => {
  test.each([
    ['no exclamation marks', /!/],
    ['no jargon', /\b(lint|regex|DOM|content script|host permission|payload)\b/i],
    ['no scolding', /\b(error|invalid|illegal|failed)\b/i],
    ['no straight quotes round words', /"/],
  ])('%s', async (_, banned) => {
    const texts = Object.values(await englishMessages()).map(({ message }) => message);
    expect(texts.filter((text) => banned.test(text))).toEqual([]);
  });
});

// Chromium loads no extension at all with any other.
test('each has a name of letters, digits and underscores', async () => {
  const names = Object.keys(await englishMessages());
  expect(names.filter((name) => !/^(@@)?\w+$/.test(name))).toEqual([]);
});
