import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { whyNoPolicyFiles } from './lib/cli/setup/policy-files.ts';

/** These read what `npm run build` and `npm run zip` made, so they run after them. */
const OF_THE_BUILD = ['tests/manifest.test.ts', 'tests/size.test.ts', 'tests/package.test.ts'];
const IN_BROWSERS = ['tests/e2e/**/*.test.ts', 'tests/draft/browser/**/*.test.ts'];
/** Each file has a browser of its own, in which it tries one editor after another. */
const IN_EDITORS = ['tests/e2e/editors/*.test.ts'];

/** They put policies of browsers in force on this machine: only where that was allowed, and with no other browser beside. */
const IN_MANAGED = ['tests/e2e/managed/*.test.ts'];

/** Pure code leaves nothing behind, so its files share one world: starting a new one for each took as long as the tests. */
const PURE = ['tests/{engine,policy,recovery}/**/*.test.ts'];

/**
 * Of some 1,900 tries in real browsers one now and then meets a browser that stalls. It gets another, in a page loaded
 * anew, and is told as "retry x1"; where the machine is slow it may stall twice. What fails three times is broken.
 */
const AGAIN = { retry: 2 };

/** The long ones, which would else come last for their small size, and keep the others' browsers waiting. */
const LONG = /\/(?:hostile-\w+|hold|replace|leaks|main-job)\.test\.ts$/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => Number(LONG.test(moduleId));
    return (await super.sort(files)).toSorted((one, other) => isLong(other) - isLong(one));
  }
}

const setup = fileURLToPath(new URL('tests/support/setup.ts', import.meta.url));

const managed = {
  test: {
    name: 'managed',
    include: IN_MANAGED,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    ...AGAIN,
    fileParallelism: false,
    sequence: { groupOrder: 3 },
  },
};

export default defineConfig({
  test: {
    // Vitest would leave one core to the watcher; here nobody watches.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    projects: [
      { test: { name: 'unit-pure', include: PURE, isolate: false, testTimeout: 30_000 } },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', ...OF_THE_BUILD, ...IN_BROWSERS, ...PURE],
          setupFiles: existsSync(setup) ? [setup] : [],
          // Millions of characters and real child processes take their time where the machine is busy.
          testTimeout: 30_000,
        },
      },
      { test: { name: 'build', include: OF_THE_BUILD, testTimeout: 120_000 } },
      {
        test: {
          name: 'e2e',
          include: IN_BROWSERS,
          exclude: ['**/node_modules/**', ...IN_EDITORS, ...IN_MANAGED],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          ...AGAIN,
          // Each file has a browser of its own and mostly waits for it: side by side they take far less time.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'editors',
          include: IN_EDITORS,
          testTimeout: 120_000,
          // The editors may have to be installed and their pages built.
          hookTimeout: 300_000,
          ...AGAIN,
          // Most of the time is spent waiting for a page, so browsers side by side cost little more than one.
          maxWorkers: 4,
          sequence: { groupOrder: 2 },
        },
      },
      ...(whyNoPolicyFiles() === null ? [managed] : []),
    ],
  },
});
