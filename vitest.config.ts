import { defineConfig } from 'vitest/config';

const TESTS = '**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    environment: 'node',
    // Fixed, so that nothing depends on the machine's own zone; rules take theirs as an argument.
    env: { TZ: 'UTC' },
    // By default a machine with two cores would use one of them.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { shuffle: true },
    restoreMocks: true,
    projects: [
      {
        extends: true,
        // Unit tests share what they import: loading it anew for each file takes longer than they do.
        test: { name: 'unit', include: [`test/unit/${TESTS}`], isolate: false },
      },
      {
        extends: true,
        test: { name: 'system', include: [`test/{integration,property}/${TESTS}`] },
      },
    ],
  },
});
