import { expect, it } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { ownIds } from '../../lib/platform/own-ids.ts';

it.each([
  ['Chrome', 'Mozilla/5.0 Chrome/156.0 Safari/537.36', 'chrome'],
  ['Edge', 'Mozilla/5.0 Chrome/156.0 Safari/537.36 Edg/156.0', 'edge'],
] as const)('%s knows its own id, and names none that it cannot know', (_name, agent, own) => {
  const ids = ownIds(agent);
  const other = own === 'chrome' ? 'edge' : 'chrome';
  expect(ids[own]).toBe(browser.runtime.id);
  expect(ids[other]).toMatch(/^ID-OF-AMEND/);
  expect(ids.firefox).toBe('amend@amend.tools');
});
