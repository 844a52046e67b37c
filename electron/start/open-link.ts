import { spawn } from 'node:child_process';

/** Opens a link in the person's browser. Where that does not work she has the printed link. */
export function openLink(url: string, platform: NodeJS.Platform): void {
  const [command, ...args] = opener(url, platform);
  const browser = spawn(command, args, { stdio: 'ignore', detached: true });
  // No browser, or none that can be started from here: the link is on the screen already.
  browser.on('error', () => undefined);
  browser.unref();
}

/** The system's own way to open a link, without a shell that would read `&` and `?`. */
export function opener(url: string, platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open', url];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return ['xdg-open', url];
}
