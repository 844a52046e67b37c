import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openedStore } from '../../support/opened-store.ts';
import {
  auditEntry,
  storedAsk,
  storedCallOut,
  storedCaregiver,
  storedClient,
  storedDelivery,
  storedIncident,
  storedPreference,
  storedTag,
  storedWindow,
} from '../../support/stored-rows.ts';

const CANARY = 'Zanzibar-Quillfeather';

describe('the files of the cache', () => {
  it('show nothing of what is in them, before and after the log is written back', () => {
    const { store, dir } = openedStore();
    store.transaction(() => {
      store.clients.put([storedClient({ name: CANARY, city: CANARY })]);
      store.caregivers.put([storedCaregiver({ name: CANARY })]);
      store.tags.put([storedTag({ name: CANARY })]);
      store.windows.put([storedWindow({ clientId: CANARY })]);
      store.asks.put(storedAsk({ actor: CANARY }));
      store.callOuts.add([storedCallOut({ reason: CANARY })]);
      store.preferences.add([storedPreference({ source: CANARY })]);
      store.incidents.put([storedIncident({ headline: CANARY })]);
      store.outbox.put([storedDelivery({ body: CANARY })]);
      store.facts.set(CANARY, CANARY);
      store.audit.append([auditEntry({ actor: CANARY, entityId: CANARY })]);
    });
    const open = readableIn(dir);
    expect(open.files).toEqual(
      expect.arrayContaining(['audit.anchor', 'cache.db', 'cache.db-wal']),
    );
    expect(open.showing).toEqual([]);
    store.close();
    const closed = readableIn(dir);
    expect(closed.files).toEqual(['audit.anchor', 'cache.db']);
    expect(closed.showing).toEqual([]);
  });
});

/** The files of a folder, and those that show the canary in UTF-8, UTF-16 or SQLite's own words. */
function readableIn(dir: string): { files: string[]; showing: string[] } {
  const needles = [
    Buffer.from(CANARY),
    Buffer.from(CANARY, 'utf16le'),
    Buffer.from('CREATE TABLE'),
    Buffer.from('SQLite format 3'),
  ];
  const files = readdirSync(dir).sort();
  const showing = files.filter((name) => {
    const bytes = readFileSync(join(dir, name));
    return needles.some((needle) => bytes.includes(needle));
  });
  return { files, showing };
}
