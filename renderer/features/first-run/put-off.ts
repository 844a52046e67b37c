import { useState } from 'react';

const KEPT_AS = 'standby.first-run.later';

/**
 * Whether the first run was left for later. It stays left in this window; a new one takes it up
 * where it stands.
 */
export function usePutOff(): readonly [boolean, (isPutOff: boolean) => void] {
  const [isPutOff, setPutOff] = useState(() => window.sessionStorage.getItem(KEPT_AS) !== null);
  const set = (next: boolean) => {
    setPutOff(next);
    if (next) window.sessionStorage.setItem(KEPT_AS, 'yes');
    else window.sessionStorage.removeItem(KEPT_AS);
  };
  return [isPutOff, set];
}
