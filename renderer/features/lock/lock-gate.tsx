import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { claimDrafts } from '../../lib/draft.ts';
import { hrefOf } from '../../lib/route.ts';
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
  useEffect(() => {
    if (isLocked) forgetAnswers(queries);
  }, [isLocked, queries]);

  if (session.data === undefined) return session.error === null ? null : children;
  if (isLocked) return <LockScreen session={session.data} />;
  return <OwnScreens person={person}>{children}</OwnScreens>;
}

/**
 * Somebody else does not see what the one before her was typing, or where she was: that is
 * forgotten before any form is there to bring it back. Mounted anew with every unlocking.
 */
function OwnScreens({ person, children }: { person: string | null; children: ReactNode }) {
  useState(() => {
    if (person === null || !claimDrafts(person)) return;
    window.history.replaceState(null, '', hrefOf({ screen: 'list' }));
  });
  return children;
}
