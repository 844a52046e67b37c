import { useQueryClient } from '@tanstack/react-query';
import { LockKeyhole, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { Session } from '../../../shared/contract/session.ts';
import { Notice } from '../../components/notice.tsx';
import { useEngine } from '../../lib/engine.tsx';
import { go } from '../../lib/route.ts';
import { askForSession } from '../../lib/session.ts';
import { said } from '../../lib/said.ts';
import { text } from '../../lib/text.ts';
import { UnlockForm } from './unlock-form.tsx';

/** All that a locked window shows. */
export function LockScreen({ session }: { session: Session }) {
  useEffect(() => {
    document.title = text.lock.title;
  }, []);
  useWayBackIn();
  return (
    <main className="flex min-h-full items-center justify-center p-4">
      <div className="card w-full max-w-xs px-5 py-6">
        <LockKeyhole aria-hidden="true" className="size-7 text-accent" />
        <h1 className="mt-3 text-lg font-semibold">{text.lock.locked}</h1>
        <p className="mt-1 mb-4 text-pretty text-soft">{text.lock.watching}</p>
        {session.problem === null ? (
          <UnlockForm people={session.people} />
        ) : (
          <Notice tone="critical" icon={TriangleAlert} title={said(session.problem)} role="alert" />
        )}
      </div>
    </main>
  );
}

/**
 * The rest of the page is gone, so this listens in its place: for the lock to open in another
 * window, and for a clicked notification, whose incident is shown after unlocking.
 */
function useWayBackIn(): void {
  const { bridge } = useEngine();
  const queries = useQueryClient();
  useEffect(() => {
    const ask = () => {
      askForSession(queries);
    };
    return bridge.listen({
      announced(announcement) {
        if (announcement.name === 'show') go({ screen: 'incident', id: announcement.value.id });
        if (announcement.name === 'session') ask();
      },
      reconnected: ask,
    });
  }, [bridge, queries]);
}
