import { liveThrough } from './support/delivery-histories/report.ts';

/**
 * `npm run soak`: 10,000 random histories of telling and asking; `npm run soak -- 2000 7` lives
 * through 2,000 from seed 7. Exits 0 when none broke a rule, 1 with the shortest that did, 2 for
 * arguments that are no whole numbers.
 */
const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const EVERY = 500;

if (!Number.isSafeInteger(count) || !Number.isSafeInteger(seed) || count < 1) {
  process.stderr.write('Usage: npm run soak -- [HISTORIES] [SEED], both whole numbers.\n');
  process.exitCode = 2;
} else {
  const begun = performance.now();
  const seconds = (): string => ((performance.now() - begun) / 1000).toFixed(0);
  const { lived, failure } = await liveThrough(count, seed, (done) => {
    if (done % EVERY === 0) {
      process.stderr.write(`${String(done)} of ${String(count)} histories, ${seconds()} s\n`);
    }
  });
  if (failure !== null) process.stdout.write(`${failure}\n`);
  const verdict = failure === null ? 'none broke a rule' : 'one broke a rule';
  process.stdout.write(
    `${String(lived)} histories from seed ${String(seed)} in ${seconds()} s: ${verdict}\n`,
  );
  process.exitCode = failure === null ? 0 : 1;
}
