import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the browser host keeps its data: `STANDBY_DATA_DIR`, else a folder of its own where the
 * system keeps data of programs. The desktop app has another, because its keys lie elsewhere.
 */
export function dataFolder(
  environment: Environment,
  platform: NodeJS.Platform,
  home: string = homedir(),
): string {
  const value = (name: string): string | undefined => {
    const text = environment[name]?.trim();
    return text === '' ? undefined : text;
  };
  const asked = value('STANDBY_DATA_DIR');
  if (asked !== undefined) return asked;
  const name = 'Standby browser host';
  if (platform === 'darwin') return join(home, 'Library/Application Support', name);
  if (platform === 'win32') return join(value('APPDATA') ?? join(home, 'AppData/Roaming'), name);
  return join(value('XDG_DATA_HOME') ?? join(home, '.local/share'), 'standby-browser-host');
}
