import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Connection } from '../../../../electron/io/store/connection.ts';
import { migrate } from '../../../../electron/io/store/migrate.ts';
import { StoreError } from '../../../../electron/io/store/problems.ts';
import { openedStore, TEST_KEY } from '../../../support/opened-store.ts';
import { auditEntry, storedAsk, storedTag } from '../../../support/stored-rows.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('a transaction', () => {
  it('keeps everything or, when it throws, nothing, audit rows included', () => {
    const { store } = openedStore();
    const failing = (): void => {
      store.transaction(() => {
        store.asks.put(storedAsk());
        store.audit.append([auditEntry()]);
        throw new Error('after the writes');
      });
    };
    expect(failing).toThrow('after the writes');
    expect(store.asks.all()).toEqual([]);
    expect(store.audit.count()).toBe(0);

    const value = store.transaction(() => {
      store.asks.put(storedAsk());
      store.audit.append([auditEntry()]);
      return 'done';
    });
    expect(value).toBe('done');
    expect(store.asks.all()).toHaveLength(1);
    expect(store.audit.verify()).toEqual({ ok: true, rows: 1 });
  });

  it('inside another joins it and is rolled back with it', () => {
    const { store } = openedStore();
    const failing = (): void => {
      store.transaction(() => {
        store.transaction(() => {
          store.tags.put([storedTag()]);
        });
        throw new Error('outer');
      });
    };
    expect(failing).toThrow('outer');
    expect(store.tags.all()).toEqual([]);
  });

  it('sees the writes of another process when it begins, not those of before', () => {
    const folder = temporaryFolder();
    const [ours, theirs] = [0, 1].map(() => {
      const connection = new Connection(join(folder, 'cache.db'), TEST_KEY);
      onTestFinished(() => {
        connection.close();
      });
      connection.prepareForWriting();
      migrate(connection);
      return connection;
    });
    const before = ours?.transaction(() => ours.generation());
    expect(ours?.transaction(() => ours.generation())).toBe(before);
    theirs?.execute(`INSERT INTO facts (name, value) VALUES ('theirs', 'new')`);
    expect(ours?.transaction(() => ours.generation())).not.toBe(before);
  });

  it('that the disk cannot hold fails with its code and leaves the rows before it', () => {
    const connection = new Connection(join(temporaryFolder(), 'cache.db'), TEST_KEY);
    onTestFinished(() => {
      connection.close();
    });
    connection.prepareForWriting();
    migrate(connection);
    const insert = connection.prepare('INSERT INTO facts (name, value) VALUES (?, ?)');
    const count = connection.prepare<{ count: number }>('SELECT count(*) AS count FROM facts');
    insert.run('before', 'kept');
    const pages = Number(connection.setting('page_count'));
    connection.setting(`max_page_count = ${String(pages + 4)}`);
    const tooMuch = (): void => {
      connection.transaction(() => {
        for (let row = 0; row < 100; row += 1) insert.run(`row ${String(row)}`, 'x'.repeat(4_000));
      });
    };
    expect(tooMuch).toThrow(expect.objectContaining({ name: 'StoreError', code: 'cache-full' }));
    expect(count.get()).toEqual({ count: 1 });
    expect(connection.setting('integrity_check')).toBe('ok');
    insert.run('after', 'still writable');
    expect(count.get()).toEqual({ count: 2 });
  });

  it('waits for another writer and then says that the cache is locked', () => {
    const { store, dir } = openedStore();
    const other = new Connection(join(dir, 'cache.db'), TEST_KEY);
    onTestFinished(() => {
      other.close();
    });
    other.transaction(() => {
      const blocked = (): void => {
        store.tags.put([storedTag()]);
      };
      expect(blocked).toThrow(
        expect.objectContaining({ name: 'StoreError', code: 'cache-locked' }),
      );
    });
    store.tags.put([storedTag()]);
    expect(store.tags.all()).toEqual([storedTag()]);
  });

  it('lets a mistake in the code through as it is', () => {
    const { store } = openedStore();
    const wrong = { ...storedTag(), id: null } as unknown as ReturnType<typeof storedTag>;
    const put = (): void => {
      store.tags.put([wrong]);
    };
    expect(put).toThrow(/NOT NULL/);
    expect(put).not.toThrow(StoreError);
  });
});
