import type { QueryClient } from '@tanstack/react-query';
import type { Session } from '../../shared/contract/session.ts';
import { CallFailure, useAnswer } from './engine.tsx';

const SESSION = 'session';
const KEY = [SESSION, {}] as const;

/** Who sits here, whether Standby is locked, whether alerts are paused. */
export function useSession() {
  return useAnswer(SESSION, {});
}

/** Asks anew who sits here. */
export function askForSession(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: KEY });
}

/** An answer that says "locked" locks this window, whichever call it came from. */
export function followLock(queries: QueryClient, failure: Error): void {
  if (!(failure instanceof CallFailure) || failure.code !== 'locked') return;
  queries.setQueryData<Session>(KEY, (known) =>
    known === undefined ? known : { ...known, isLocked: true, person: null, role: null },
  );
  askForSession(queries);
}

/** Leaves nothing in this window's memory but who may unlock it. */
export function forgetAnswers(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION });
  queries.getMutationCache().clear();
}
