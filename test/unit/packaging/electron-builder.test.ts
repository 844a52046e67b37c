import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { trayIcons } from '../../../build/tray-icons.ts';

const root = join(import.meta.dirname, '../../..');

interface BuilderConfig {
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly [key: string]: unknown;
}

const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as BuilderConfig;

describe('the packaging configuration', () => {
  it('states every fuse there is, strictly', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    const known = Object.values(FuseV1Options).filter((one) => typeof one === 'string');
    const stated = Object.keys(config.electronFuses);
    expect(stated.map((name) => name.toLowerCase()).sort()).toEqual(
      known.map((name) => name.toLowerCase()).sort(),
    );
  });

  it('packs one archive with the native modules beside it, and compiles nothing', () => {
    expect(config).toMatchObject({
      asar: true,
      asarUnpack: ['**/*.node'],
      npmRebuild: false,
      buildDependenciesFromSource: false,
    });
  });

  it('makes installers for the three systems, signed only from the environment', () => {
    expect(config).toMatchObject({
      win: { target: 'nsis' },
      mac: { target: ['dmg', 'zip'], hardenedRuntime: true },
      linux: { target: ['AppImage', 'deb'] },
    });
    const text = JSON.stringify(config);
    expect(text).not.toMatch(/certificateFile|certificatePassword|cscLink|cscKeyPassword/i);
  });

  it('names only files that exist', () => {
    const named = JSON.stringify(config).match(/build\/[\w.-]+\.(png|plist)/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    for (const file of named) expect(existsSync(join(root, file)), file).toBe(true);
  });
});

it('every tray icon is drawn in every scale', () => {
  const drawn = new Set(readdirSync(join(root, 'build/tray')));
  const wanted = trayIcons().flatMap(({ name, isTemplate }) => {
    const scales = isTemplate ? ['', '@2x'] : ['', '@1.25x', '@1.5x', '@2x'];
    return scales.map((scale) => `${name}${scale}.png`);
  });
  expect([...drawn].sort()).toEqual(wanted.sort());
});
