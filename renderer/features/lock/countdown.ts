import { useEffect, useState } from 'react';
import { MINUTE, plus, SECOND, type Instant } from '../../../shared/util/time.ts';
import { useEngine } from '../../lib/engine.tsx';

/** Seconds left of a wait, counted down; 0 when it is over. */
export function useCountdown(firstMs: number): {
  readonly seconds: number;
  readonly start: (ms: number) => void;
} {
  const { clock } = useEngine();
  const [until, setUntil] = useState<Instant>(() => plus(clock(), firstMs));
  const [now, setNow] = useState(clock);
  const isWaiting = until > now;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => {
      setNow(clock());
    }, SECOND / 4);
    return () => {
      clearInterval(timer);
    };
  }, [clock, isWaiting]);
  return {
    seconds: Math.ceil(Math.min(Math.max(0, until - now), 10 * MINUTE) / SECOND),
    start(ms) {
      setNow(clock());
      setUntil(plus(clock(), ms));
    },
  };
}
