import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { forgetDrafts } from '../../lib/draft.ts';
import { goInstead } from '../../lib/route.ts';
import { forgetAnswers, useSession } from '../../lib/session.ts';
import { LockScreen } from './lock-screen.tsx';
import { useActivity } from './activity.ts';

/**
 * The screens, or while Standby is locked the way in and nothing else: what was shown and read is
 * taken out of the page. What was being typed comes back for the person who typed it.
 */
export function LockGate({ children }: { children: ReactNode }) {
  const session = useSession();
  const queries = useQueryClient();
  const isLocked = session.data?.isLocked ?? false;
  const person = session.data?.person?.id ?? null;
  useActivity(!isLocked && session.data?.hasLock === true);
  useOwnDrafts(person);
  useEffect(() => {
    if (isLocked) forgetAnswers(queries);
  }, [isLocked, queries]);

  if (session.data === undefined) return session.error === null ? null : children;
  return isLocked ? <LockScreen session={session.data} /> : children;
}

/** Somebody else does not see what the one before her was typing, or where she was. */
function useOwnDrafts(person: string | null): void {
  const last = useRef(person);
  useEffect(() => {
    if (person === null) return;
    if (last.current !== null && last.current !== person) {
      forgetDrafts();
      goInstead({ screen: 'list' });
    }
    last.current = person;
  }, [person]);
}
