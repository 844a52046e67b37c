import type Electron from 'electron';

/** Keys that open the panel from anywhere. */
export interface Shortcut {
  /** The keys, where another program has them or the system knows no such keys; null: all well. */
  taken(): string | null;
  /** Other keys from now on; null for none. */
  set(accelerator: string | null): void;
  release(): void;
}

/**
 * Registers the global shortcut. A system that does not give the keys says so without an error,
 * and unknown names of keys are thrown: both are told by `taken`.
 */
export function createShortcut(
  globalShortcut: Pick<typeof Electron.globalShortcut, 'register' | 'unregister'>,
  pressed: () => void,
): Shortcut {
  let registered: string | null = null;
  let refused: string | null = null;
  const release = (): void => {
    if (registered !== null) globalShortcut.unregister(registered);
    registered = null;
  };
  return {
    taken: () => refused,
    set(accelerator) {
      release();
      refused = null;
      if (accelerator === null) return;
      if (isRegistered(globalShortcut, accelerator, pressed)) registered = accelerator;
      else refused = accelerator;
    },
    release,
  };
}

function isRegistered(
  globalShortcut: Pick<typeof Electron.globalShortcut, 'register'>,
  accelerator: string,
  pressed: () => void,
): boolean {
  try {
    return globalShortcut.register(accelerator, pressed);
  } catch {
    // The only thing Electron throws here is that it does not know these keys.
    return false;
  }
}
