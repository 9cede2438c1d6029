import { runSuite } from './suite/run-suite.ts';

runSuite('chromium', 2, 3);
