import { browser } from './browser.ts';
import { PANEL_COMMAND } from './side-panel.ts';

/** The key that opens the panel, as the browser writes it; empty when the user has taken it away. */
export async function panelShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  const own = commands.find(({ name }) => name === PANEL_COMMAND);
  return own?.shortcut ?? '';
}
