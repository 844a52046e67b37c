import { describe, expect, it } from 'vitest';
import { databaseKeyFromEnvironment } from '../../../../electron/io/secrets/environment.ts';
import { databaseKey, type SecretBox } from '../../../../electron/io/secrets/secret-box.ts';
import { countedRandom } from '../../../support/counted-random.ts';

function memoryBox(keeps = true): SecretBox & { entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    backend: 'memory',
    entries,
    get: (name) => entries.get(name) ?? null,
    set: (name, value) => {
      if (keeps) entries.set(name, value);
    },
    delete: (name) => {
      entries.delete(name);
    },
  };
}

describe('the key of the cache', () => {
  it('is made once and then stays the same', () => {
    const box = memoryBox();
    const key = databaseKey(box, countedRandom());
    expect(key).toHaveLength(32);
    const again = databaseKey(box, () => {
      throw new Error('a second key was made');
    });
    expect(again).toEqual(key);
  });

  it('is not handed out when it was not kept', () => {
    expect(() => databaseKey(memoryBox(false), countedRandom())).toThrow(
      expect.objectContaining({ name: 'SecretError', code: 'secrets-unavailable' }),
    );
  });

  it('that is no key is neither used nor replaced', () => {
    const box = memoryBox();
    box.set('database-key', 'half a key');
    expect(() => databaseKey(box, countedRandom())).toThrow(
      expect.objectContaining({ code: 'secrets-unreadable' }),
    );
    expect([...box.entries.values()]).toEqual(['half a key']);
  });
});

describe('the key from the environment', () => {
  it('is 64 hex digits', () => {
    const text = '0f'.repeat(32);
    expect(databaseKeyFromEnvironment({ STANDBY_DB_KEY: ` ${text.toUpperCase()}\n` })).toEqual({
      ok: true,
      value: new Uint8Array(32).fill(0x0f),
    });
  });

  it.each([
    ['missing', undefined, 'key-missing', /STANDBY_DB_KEY is not set/],
    ['empty', '  ', 'key-missing', /STANDBY_DB_KEY is not set/],
    ['too short', 'abc123', 'key-malformed', /exactly 64 hex digits/],
    ['not hex', 'zz'.repeat(32), 'key-malformed', /exactly 64 hex digits/],
  ])('that is %s is refused without being repeated', (_, text, code, words) => {
    const result = databaseKeyFromEnvironment({ STANDBY_DB_KEY: text });
    if (result.ok) throw new Error('accepted');
    expect(result.error.code).toBe(code);
    expect(result.error.message).toMatch(words);
    if (text?.trim()) expect(result.error.message).not.toContain(text);
  });
});
