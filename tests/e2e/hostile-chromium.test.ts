import { describe } from 'vitest';
import { runSuite } from './hostile/run-suite.ts';

describe('in chromium', () => runSuite('chromium'));
