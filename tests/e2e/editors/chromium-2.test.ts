import { runSuite } from './suite/run-suite.ts';

runSuite('chromium', 1, 3);
