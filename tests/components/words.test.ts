import { expect, test } from 'vitest';
import { i18n } from '#i18n';

test('words come from the English file, counted and filled in', () => {
  expect(i18n.t('panel.findings.count', 2, { count: 2 })).toBe('2 to look at');
  expect(i18n.t('panel.header.case', { id: '1042' })).toBe('Ticket 1042');
});
