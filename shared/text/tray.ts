import { trayText } from './en/tray.ts';
import { spanishTrayText } from './es/tray.ts';
import type { Language } from './language.ts';
import type { Like } from './like.ts';

export type TrayText = Like<typeof trayText>;

/** What the tray says, in `language`. */
export function trayTextIn(language: Language): TrayText {
  return language === 'es' ? spanishTrayText : trayText;
}
