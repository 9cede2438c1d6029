import { browser } from './browser.ts';
import { injectIntoOpenTabs } from './loader-registration.ts';
import { recordFault } from './report.ts';

/** After an install: the welcome page. After an install or update: pages that are open already get the loader. */
export function welcomeAfterInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: '/welcome.html' });
    if (reason === 'install' || reason === 'update') {
      void injectIntoOpenTabs().catch(() => recordFault('inject-failed', 'install'));
    }
  });
}
