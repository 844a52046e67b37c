import type Electron from 'electron';
import { plus, SECOND, type Clock, type Instant } from '../../../shared/util/time.ts';

type Power = Pick<Electron.PowerMonitor, 'getSystemIdleTime' | 'on'>;

export interface IdleLockOptions {
  readonly powerMonitor: Power;
  readonly clock: Clock;
  readonly session: {
    lock(why: 'screen-locked' | 'suspended'): void;
    seen(at: Instant): void;
    tick(): void;
  };
  readonly everyMs?: number;
}

const EVERY_MS = 5_000;

/**
 * Locks with the system: at once when its screen locks or it goes to sleep, else when nobody has
 * touched keyboard or mouse for long, in whichever program. Returns how to stop looking.
 */
export function lockWithSystem(options: IdleLockOptions): () => void {
  const { powerMonitor, clock, session, everyMs = EVERY_MS } = options;
  powerMonitor.on('lock-screen', () => {
    session.lock('screen-locked');
  });
  powerMonitor.on('suspend', () => {
    session.lock('suspended');
  });
  const timer = setInterval(() => {
    session.seen(plus(clock(), -powerMonitor.getSystemIdleTime() * SECOND));
    session.tick();
  }, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
