import type Electron from 'electron';

/** Scheme of the panel. A scheme of its own gives the page an origin that no other page has. */
export const PANEL_SCHEME = 'app';
export const PANEL_ORIGIN = 'app://standby';
export const PANEL_URL = `${PANEL_ORIGIN}/`;

/** Where the address of every screen with forms begins, as the renderer's routes name it. */
export const SETTINGS_URL = `${PANEL_URL}#/settings`;

/** Screens that have a window of their own, and their addresses. */
export const WIDE_SCREENS = {
  dashboard: `${PANEL_URL}#/dashboard`,
  settings: SETTINGS_URL,
} as const;
export type WideScreen = keyof typeof WIDE_SCREENS;

/** The wide screen that `url` belongs to; null for anything else. */
export function wideScreenOf(url: string): WideScreen | null {
  if (!isPanelUrl(url)) return null;
  const screens = Object.keys(WIDE_SCREENS) as WideScreen[];
  const hash = URL.parse(url)?.hash ?? '';
  return screens.find((one) => hash === `#/${one}` || hash.startsWith(`#/${one}/`)) ?? null;
}

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
