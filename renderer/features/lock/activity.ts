import { useEffect } from 'react';
import { useEngine } from '../../lib/engine.tsx';

/** Often enough for the shortest time to a lock, which is a minute. */
const EVERY_MS = 15_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Tells the engine that somebody is here, so that it does not lock under her hands. */
export function useActivity(isWanted: boolean): void {
  const { bridge, clock } = useEngine();
  useEffect(() => {
    if (!isWanted) return;
    let toldAt = -Infinity;
    const seen = () => {
      if (clock() - toldAt < EVERY_MS) return;
      toldAt = clock();
      // Should it be locked already, the announcement of the lock has said so.
      void bridge.client.active({});
    };
    for (const sign of SIGNS) document.addEventListener(sign, seen, { passive: true });
    return () => {
      for (const sign of SIGNS) document.removeEventListener(sign, seen);
    };
  }, [bridge, clock, isWanted]);
}
