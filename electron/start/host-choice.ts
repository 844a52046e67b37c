/** What a machine has to run a desktop app with. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** `STANDBY_HOST`, when somebody chose for herself. */
  readonly wish: string | undefined;
  readonly display: string | undefined;
  readonly waylandDisplay: string | undefined;
  /** 0 is root; undefined on Windows. */
  readonly userId: number | undefined;
}

export type HostChoice =
  | { readonly host: 'desktop' }
  | { readonly host: 'browser'; readonly why: string }
  | { readonly host: 'none'; readonly why: string };

/** Which host suits this machine, before looking for an Electron runtime. */
export function chooseHost(machine: Machine): HostChoice {
  const { wish, platform } = machine;
  if (wish === 'desktop') return { host: 'desktop' };
  if (wish === 'browser') return { host: 'browser', why: 'STANDBY_HOST asks for it' };
  if (wish !== undefined && wish !== '') {
    const why = `STANDBY_HOST is "${wish}", which is not a host. Use desktop or browser, or leave it out.`;
    return { host: 'none', why };
  }
  if (platform !== 'linux') return { host: 'desktop' };
  if (!hasDisplay(machine)) return { host: 'browser', why: 'there is no display here' };
  if (machine.userId === 0) {
    return { host: 'browser', why: 'the desktop app does not run as root' };
  }
  return { host: 'desktop' };
}

/** Whether something can be shown to a person at this machine. */
export function hasDisplay({ platform, display, waylandDisplay }: Machine): boolean {
  if (platform !== 'linux') return true;
  return [display, waylandDisplay].some((one) => one !== undefined && one !== '');
}
