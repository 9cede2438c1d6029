import { runSuite } from './suite/run-suite.ts';

runSuite('chromium', 0, 3);
