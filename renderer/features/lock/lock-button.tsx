import { LockKeyhole } from 'lucide-react';
import { IconButton } from '../../components/button.tsx';
import { useToast } from '../../components/toast.tsx';
import { useCommand } from '../../lib/engine.tsx';
import { useKeys } from '../../lib/keys.ts';
import { useSession } from '../../lib/session.ts';
import { text } from '../../lib/text.ts';

/** Locks Standby, where somebody has a PIN to unlock it with. */
export function LockButton() {
  const session = useSession();
  return session.data?.hasLock === true ? <Button /> : null;
}

function Button() {
  const say = useToast();
  const lock = useCommand('lock');
  const press = () => {
    lock.mutate(
      {},
      {
        onError: (failure) => {
          say(failure.message);
        },
      },
    );
  };
  useKeys({ l: press });
  return (
    <IconButton label={text.lock.button} onClick={press}>
      <LockKeyhole aria-hidden="true" className="size-[1.125rem]" />
    </IconButton>
  );
}
