import type Electron from 'electron';

/** Scheme of the panel. A scheme of its own gives the page an origin that no other page has. */
export const PANEL_SCHEME = 'app';
export const PANEL_ORIGIN = 'app://standby';
export const PANEL_URL = `${PANEL_ORIGIN}/`;

/** Where the address of every screen with forms begins, as the renderer's routes name it. */
export const SETTINGS_URL = `${PANEL_URL}#/settings`;

/** Privileges of a normal secure web origin, and none beyond. Must be said before `ready`. */
export const PANEL_SCHEME_PRIVILEGES: Electron.CustomScheme = {
  scheme: PANEL_SCHEME,
  privileges: { standard: true, secure: true },
};

/** Whether `url` is a page of the panel. */
export function isPanelUrl(url: string): boolean {
  const parsed = URL.parse(url);
  // `origin` of a scheme that Node does not know is "null", so the parts are compared.
  return parsed?.protocol === `${PANEL_SCHEME}:` && parsed.host === 'standby';
}
