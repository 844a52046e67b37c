import type { AskObstacle } from '../../../shared/contract/asking.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { planWave, type Askable, type Wave, type WaveSituation } from '../outreach/wave.ts';

/** What keeps somebody from ever being asked by message, unlike budgets and hours. */
const UNREACHABLE: ReadonlySet<AskObstacle> = new Set(['no-number', 'opted-out', 'asked-already']);

/**
 * The suggested wave among those who can be asked by message; asks that wait for an answer count
 * for what may come of them, over whatever channel.
 */
export function messageWave(
  pool: readonly Askable[],
  situation: WaveSituation,
  obstaclesOf: (id: CaregiverId) => readonly AskObstacle[],
): Wave {
  const reachable = pool.filter(
    ({ caregiverId, isWaiting }) =>
      isWaiting || !obstaclesOf(caregiverId).some((code) => UNREACHABLE.has(code)),
  );
  return planWave(reachable, situation);
}
