import { describe, expect, it } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { panelShortcut } from '../../lib/platform/shortcuts.ts';

describe("the panel's key", () => {
  it.each([
    [
      'as the browser has it',
      [
        { name: '_execute_action', shortcut: 'X' },
        { name: 'open-panel', shortcut: 'Alt+Shift+A' },
      ],
      'Alt+Shift+A',
    ],
    ['nothing when the user took it away', [{ name: 'open-panel', shortcut: '' }], ''],
    ['nothing when there is none', [], ''],
  ])('is %s', async (_name, commands, key) => {
    Object.assign(browser.commands, { getAll: async () => commands });
    expect(await panelShortcut()).toBe(key);
  });
});
