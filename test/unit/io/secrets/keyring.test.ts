import { describe, expect, it, onTestFinished } from 'vitest';
import { openKeyring, type KeyringModule } from '../../../../electron/io/secrets/keyring.ts';

interface Behaviour {
  readonly store: Map<string, string>;
  /** What every call does before it answers. */
  readonly before: () => void;
  readonly probe: () => Promise<void>;
}

/** The native module over a map, recording the options entries are made with. */
function fakeKeyring(behaviour: Partial<Behaviour>): {
  module: KeyringModule;
  store: Map<string, string>;
  options: unknown[];
} {
  const store = behaviour.store ?? new Map<string, string>();
  const { before = () => {}, probe = async () => {} } = behaviour;
  const options: unknown[] = [];
  class Entry {
    readonly #id: string;
    constructor(service: string, name: string, option: unknown) {
      this.#id = `${service}/${name}`;
      options.push(option);
    }
    getPassword(): string | null {
      before();
      return store.get(this.#id) ?? null;
    }
    setPassword(value: string): void {
      before();
      store.set(this.#id, value);
    }
    deletePassword(): boolean {
      before();
      return store.delete(this.#id);
    }
  }
  class AsyncEntry {
    readonly #entry: Entry;
    constructor(service: string, name: string, option: unknown) {
      this.#entry = new Entry(service, name, option);
    }
    async getPassword(): Promise<string | null> {
      return this.#entry.getPassword();
    }
    async setPassword(value: string): Promise<void> {
      await probe();
      this.#entry.setPassword(value);
    }
    async deletePassword(): Promise<boolean> {
      return this.#entry.deletePassword();
    }
  }
  return { module: { Entry, AsyncEntry } as unknown as KeyringModule, store, options };
}

describe('the keyring', () => {
  it('keeps, gives and forgets secrets, and leaves no trace of the probe', async () => {
    const { module, store } = fakeKeyring({});
    const opened = await openKeyring({ service: 'Standby', load: async () => module });
    if (!opened.ok) throw new Error(opened.error.message);
    expect([...store]).toEqual([]);
    const box = opened.value;
    expect(box.backend).toBe('keyring');
    expect(box.get('database-key')).toBeNull();
    box.set('database-key', 'value');
    expect([...store]).toEqual([['Standby/database-key', 'value']]);
    expect(box.get('database-key')).toBe('value');
    box.delete('database-key');
    expect([...store]).toEqual([]);
  });

  it("never falls back to the Linux kernel's keyring, which forgets at the next boot", async () => {
    const { module, options } = fakeKeyring({});
    const opened = await openKeyring({ service: 'Standby', load: async () => module });
    if (!opened.ok) throw new Error(opened.error.message);
    opened.value.get('database-key');
    expect(options.length).toBeGreaterThanOrEqual(2);
    expect(new Set(options)).toEqual(new Set([{ linux: { store: 'secret-service' } }]));
  });

  it.each<[string, () => Promise<KeyringModule>]>([
    ['has no native module', () => Promise.reject(new Error('Cannot find native binding'))],
    [
      'refuses',
      async () =>
        fakeKeyring({
          before: () => {
            throw new Error('AccessDenied for dana@agency');
          },
        }).module,
    ],
    ['never answers', async () => fakeKeyring({ probe: () => new Promise(() => {}) }).module],
    [
      'forgets at once',
      async () => fakeKeyring({ store: Object.assign(new Map(), { set: () => new Map() }) }).module,
    ],
  ])('is not available where it %s', async (_, load) => {
    const opened = await openKeyring({ service: 'Standby', limit: 20, load });
    expect(opened).toMatchObject({ ok: false, error: { code: 'keyring-unavailable' } });
    expect(JSON.stringify(opened)).not.toContain('dana');
  });

  it('that breaks later says so', async () => {
    let isBroken = false;
    const { module } = fakeKeyring({
      before: () => {
        if (isBroken) throw new Error('locked');
      },
    });
    const opened = await openKeyring({ service: 'Standby', load: async () => module });
    if (!opened.ok) throw new Error(opened.error.message);
    isBroken = true;
    expect(() => opened.value.get('database-key')).toThrow(
      expect.objectContaining({ name: 'SecretError', code: 'secrets-unavailable' }),
    );
  });

  it.runIf(process.platform === 'linux')(
    'is not available on a Linux without a session bus, and says so instead of waiting',
    async () => {
      const names = ['DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR'] as const;
      const before = names.map((name) => process.env[name]);
      onTestFinished(() => {
        names.forEach((name, index) => {
          if (before[index] === undefined) Reflect.deleteProperty(process.env, name);
          else process.env[name] = before[index];
        });
      });
      process.env['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nonexistent/standby';
      process.env['XDG_RUNTIME_DIR'] = '/nonexistent';
      const opened = await openKeyring({ service: 'Standby test' });
      expect(opened).toMatchObject({ ok: false, error: { code: 'keyring-unavailable' } });
    },
  );
});
