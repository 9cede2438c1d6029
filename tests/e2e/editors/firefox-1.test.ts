import { runSuite } from './suite/run-suite.ts';

runSuite('firefox', 0, 2);
