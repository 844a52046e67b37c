import { killWhileSending } from './support/delivery-histories/kill-loop.ts';
import { liveThrough } from './support/delivery-histories/report.ts';

/**
 * `npm run soak`: 10,000 random histories of telling and asking, and then 100 kills of a real
 * process; `npm run soak -- 2000 7 20` lives through 2,000 from seed 7 and kills 20 times. Exits 0
 * when nothing broke a rule, 1 with the shortest history that did or with what a kill lost, 2 for
 * arguments that are no whole numbers.
 */
const [count = 10_000, seed = 1, kills = 100] = process.argv.slice(2).map(Number);
const EVERY = 500;

if (![count, seed, kills].every((one) => Number.isSafeInteger(one) && one >= 0)) {
  process.stderr.write('Usage: npm run soak -- [HISTORIES] [SEED] [KILLS], whole numbers.\n');
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
  const remains = await killWhileSending(kills);
  for (const one of remains.lost) process.stdout.write(`${one}\n`);
  process.stdout.write(
    `${String(kills)} kills, ${String(remains.accepted)} texts sent, ${String(remains.replies)} ` +
      `replies: ${remains.lost.length === 0 ? 'nothing lost' : 'lost or doubled, see above'}\n`,
  );
  process.exitCode = failure === null && remains.lost.length === 0 ? 0 : 1;
}
