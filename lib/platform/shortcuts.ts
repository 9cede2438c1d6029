import { browser } from './browser.ts';

/** The key that opens the panel, as the browser writes it; empty when the user has taken it away. */
export async function panelShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  const own = commands.find(({ name }) => name === '_execute_action' || name === '_execute_sidebar_action');
  return own?.shortcut ?? '';
}
