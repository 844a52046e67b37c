import { keptChoice } from './kept-choice.ts';

/** How the windows look; `system` follows the computer. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * The look chosen at this computer. `public/theme.js` applies it before the first paint; here it
 * changes while a window is open. The colours themselves follow `color-scheme` in `app.css`.
 */
export const theme = keptChoice<Theme>('theme', THEMES, (chosen) => {
  if (chosen === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
});
