import type Electron from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockWithSystem } from '../../../../electron/io/desktop/idle-lock.ts';
import { createLoginStart } from '../../../../electron/io/desktop/login-start.ts';
import { createShortcut } from '../../../../electron/io/desktop/shortcut.ts';
import { createTrayCalls } from '../../../../electron/io/desktop/tray-calls.ts';
import { MINUTE, plus, SECOND } from '../../../../shared/util/time.ts';
import { FRIDAY_11_AM } from '../../../support/builders.ts';
import { FakeEvents } from '../../../support/electron-events.ts';
import { lockedComputer, PIN } from '../../../support/locked-computer.ts';

const ADMIN = { actor: 'Dana', role: 'administrator' } as const;

describe('the lock on the desktop', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function desktop() {
    const power = Object.assign(new FakeEvents(), { idle: 0, getSystemIdleTime: () => power.idle });
    const computer = lockedComputer();
    await computer.session.handlers.savePerson(
      { id: null, name: 'Dana', role: 'administrator', pin: PIN },
      ADMIN,
    );
    const stop = lockWithSystem({
      powerMonitor: power,
      clock: computer.now,
      session: computer.session,
    });
    const pass = (milliseconds: number): void => {
      computer.pass(milliseconds);
      vi.advanceTimersByTime(milliseconds);
    };
    return { ...computer, power, stop, pass };
  }

  it.each(['lock-screen', 'suspend'])('closes at once with %s', async (event) => {
    const { session, power, stop } = await desktop();
    expect(session.isLocked()).toBe(false);
    power.emit(event);
    expect(session.isLocked()).toBe(true);
    stop();
  });

  it('stays open while somebody works in another program, and closes when nobody does', async () => {
    const { session, power, pass, stop } = await desktop();
    for (let minute = 0; minute < 30; minute += 1) pass(MINUTE);
    expect(session.isLocked()).toBe(false);
    for (let minute = 1; minute <= 10; minute += 1) {
      power.idle = minute * 60;
      pass(MINUTE);
    }
    expect(session.isLocked()).toBe(true);
    stop();
  });
});

describe('the global shortcut', () => {
  function keys(answer: () => boolean) {
    const did: string[] = [];
    const shortcut = createShortcut(
      {
        register: (accelerator) => {
          did.push(`register ${accelerator}`);
          return answer();
        },
        unregister: (accelerator) => {
          did.push(`unregister ${accelerator}`);
        },
      },
      () => undefined,
    );
    return { did, shortcut };
  }

  it('gives the old keys back before it takes new ones', () => {
    const { did, shortcut } = keys(() => true);
    shortcut.set('CommandOrControl+Shift+Y');
    shortcut.set('Alt+F8');
    shortcut.set(null);
    expect(did).toEqual([
      'register CommandOrControl+Shift+Y',
      'unregister CommandOrControl+Shift+Y',
      'register Alt+F8',
      'unregister Alt+F8',
    ]);
    expect(shortcut.taken()).toBeNull();
  });

  it.each([
    ['belong to another program', () => false],
    [
      'are no keys',
      () => {
        throw new TypeError('Error processing argument');
      },
    ],
  ])('says which keys it did not get, because they %s', (_name, answer) => {
    const { shortcut } = keys(answer);
    shortcut.set('Alt+F8');
    expect(shortcut.taken()).toBe('Alt+F8');
  });
});

describe('starting at login', () => {
  function login(platform: NodeJS.Platform, isPackaged = true) {
    let openAtLogin = false;
    const app = {
      isPackaged,
      getLoginItemSettings: () => ({ openAtLogin }) as Electron.LoginItemSettings,
      setLoginItemSettings: (settings: Electron.Settings) => {
        openAtLogin = settings.openAtLogin === true;
      },
    };
    return createLoginStart(app, platform);
  }

  it.each(['darwin', 'win32'] as const)('is arranged on %s', (platform) => {
    const start = login(platform);
    expect(start.isOn()).toBe(false);
    start.set(true);
    expect(start.isOn()).toBe(true);
  });

  it.each([
    ['linux', true],
    ['darwin', false],
  ] as const)('is not offered on %s, installed: %s', (platform, isPackaged) => {
    const start = login(platform, isPackaged);
    start.set(true);
    expect(start.isOn()).toBeNull();
  });
});

describe('a call of the tray', () => {
  it('is made in the name of whoever sits here, and opens the panel while locked', async () => {
    const { session, now } = lockedComputer();
    const shown: string[] = [];
    const call = createTrayCalls({
      handlers: session.handlers,
      caller: () => session.caller(),
      showPanel: () => shown.push('panel'),
      report: () => undefined,
    });
    await call('pause', { until: plus(now(), MINUTE) });
    expect(shown).toEqual([]);
    await call('pause', { until: plus(FRIDAY_11_AM, -SECOND) });
    expect(shown).toEqual(['panel']);

    const person = { id: null, name: 'Dana', role: 'administrator', pin: PIN } as const;
    await session.handlers.savePerson(person, ADMIN);
    session.lock('by-hand');
    await call('pause', { until: plus(now(), MINUTE) });
    expect(shown).toEqual(['panel', 'panel']);
  });
});
