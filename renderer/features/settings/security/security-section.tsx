import { ShieldAlert } from 'lucide-react';
import { Loaded } from '../../../components/loaded.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useAnswer } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';
import { LockAfter } from './lock-after.tsx';
import { People } from './people.tsx';

/** Who works at this computer, and when Standby locks. */
export function SecuritySection() {
  const session = useAnswer('session', {});
  const people = useAnswer('people', {});
  const words = text.security;
  return (
    <>
      <Loaded query={session}>
        {({ hasLock, lockAfterMinutes }) => (
          <>
            {hasLock ? null : (
              <Notice tone="warning" icon={ShieldAlert} title={words.noLock}>
                <p className="text-pretty">{words.noLockDetail}</p>
              </Notice>
            )}
            <LockAfter key={lockAfterMinutes} minutes={lockAfterMinutes} hasLock={hasLock} />
          </>
        )}
      </Loaded>
      <Loaded query={people}>{(known) => <People people={known} />}</Loaded>
    </>
  );
}
