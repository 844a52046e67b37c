import { useSyncExternalStore } from 'react';

/** A choice of the one who works at this computer; it never leaves it. */
export interface KeptChoice<T extends string> {
  readonly get: () => T;
  readonly set: (choice: T) => void;
  /** The choice, current in every window. */
  readonly use: () => T;
}

/** A choice among `options`, kept under `standby.<name>`; the first option until one is made. */
export function keptChoice<T extends string>(
  name: string,
  options: readonly [T, ...T[]],
  onChange: (choice: T) => void = () => undefined,
): KeptChoice<T> {
  const keptAs = `standby.${name}`;
  const listeners = new Set<() => void>();
  const get = () => {
    const kept = window.localStorage.getItem(keptAs);
    return options.find((one) => one === kept) ?? options[0];
  };
  const changed = () => {
    onChange(get());
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  // Chosen in another window of Standby. None outside a window, as in unit tests.
  if (typeof window !== 'undefined') {
    window.addEventListener('storage', ({ key }) => {
      if (key === keptAs) changed();
    });
  }
  return {
    get,
    set(choice) {
      window.localStorage.setItem(keptAs, choice);
      changed();
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}
