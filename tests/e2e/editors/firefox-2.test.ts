import { runSuite } from './suite/run-suite.ts';

runSuite('firefox', 1, 2);
