import { defineBackground } from '#imports';
import { recountOnNavigation, showSwitches } from '../lib/platform/badge.ts';
import { catchFaults } from '../lib/platform/catch-faults.ts';
import { serveBackground } from '../lib/platform/handlers.ts';
import { welcomeAfterInstall } from '../lib/platform/install.ts';
import { keepLoaderRegistered } from '../lib/platform/loader-registration.ts';
import { recordFault } from '../lib/platform/report.ts';
import { openPanelOnToolbarClick } from '../lib/platform/side-panel.ts';

// Every listener is added in the first turn of the worker: one that comes later misses the event that woke it.
export default defineBackground({
  main() {
    catchFaults('background', undefined, recordFault);
    serveBackground();
    openPanelOnToolbarClick();
    recountOnNavigation();
    showSwitches();
    keepLoaderRegistered();
    welcomeAfterInstall();
  },
});
