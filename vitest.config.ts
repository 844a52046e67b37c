import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,integration,property}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Fixed, so that nothing depends on the machine's own zone; rules take theirs as an argument.
    env: { TZ: 'UTC' },
    // By default a machine with two cores would use one of them.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { shuffle: true },
    restoreMocks: true,
  },
});
