import type { Announcement, Answer, Caller, Handlers } from '../../../shared/contract/contract.ts';
import { LOCKED } from '../../../shared/contract/dispatch.ts';
import type { Lock } from './lock.ts';

type Handler = (input: never, caller: Caller) => Answer<unknown> | Promise<Answer<unknown>>;

/**
 * Handlers behind the lock: while it is closed nothing is asked of them, and what was asked before
 * it closed is not answered after it.
 */
export function lockable<H extends Partial<Handlers>>(handlers: H, lock: Lock): H {
  const behind =
    (handler: Handler) =>
    async (input: never, caller: Caller): Promise<Answer<unknown>> => {
      if (lock.isLocked()) return LOCKED;
      const round = lock.round();
      const answer = await handler(input, caller);
      return lock.isLocked() || lock.round() !== round ? LOCKED : answer;
    };
  const entries = Object.entries(handlers).map(([name, handler]) => [
    name,
    behind(handler as Handler),
  ]);
  // Each name has the handler it had, which TypeScript cannot follow through entries.
  return Object.fromEntries(entries) as H;
}

/** What may be said while locked: that something changed, never what. A click leads to an id. */
export function maySayLocked({ name }: Announcement): boolean {
  return name === 'changed' || name === 'session' || name === 'show';
}
