type Listener = (...args: never[]) => void;

/**
 * The event side of Electron's classes for fakes. Electron types `on` as returning the whole
 * class; `never` fits every one of them, so that `satisfies Pick<Electron.App, 'on'>` holds.
 */
export class FakeEvents {
  private readonly listeners = new Map<string, Listener[]>();

  on(event: string, listener: Listener): never {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
    return this as never;
  }

  emit(event: string, ...args: unknown[]): void {
    for (const listener of this.listeners.get(event) ?? []) listener(...(args as never[]));
  }

  listens(event: string): boolean {
    return this.listeners.has(event);
  }
}

/** An event that can be prevented, and shows whether it was. */
export function preventable<T extends object>(
  fields: T,
): T & { readonly prevented: () => boolean; preventDefault(): void } {
  let isPrevented = false;
  return {
    ...fields,
    prevented: () => isPrevented,
    preventDefault: () => {
      isPrevented = true;
    },
  };
}
