import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { instant, plus, SECOND, type Instant } from '../../shared/util/time.ts';
import { useEngine, type PanelReading } from './engine.tsx';

const NowContext = createContext<Instant>(instant(0));

const TICK_MS = 5 * SECOND;

/**
 * Time for everything below: the engine's clock at the last reading, carried on by this machine's.
 * The demo agency lives at a time of its own.
 */
export function NowProvider({ reading, children }: { reading: PanelReading; children: ReactNode }) {
  const { clock } = useEngine();
  const [here, setHere] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => {
      setHere(clock());
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, [clock]);
  const passed = Math.max(0, here - reading.receivedAt);
  return <NowContext value={plus(reading.panel.now, passed)}>{children}</NowContext>;
}

/** The engine's time, to a few seconds. */
export function useNow(): Instant {
  return use(NowContext);
}
