import { writeSync } from 'node:fs';
import { openStore } from '../../electron/io/store/store.ts';
import { auditEntry, storedAsk, TEST_NOW } from './stored-rows.ts';

/**
 * Writes one transaction after the other into the cache in the folder argv[2] under the key
 * argv[3] until it is killed, and prints the number of each once it is committed.
 */
const [, , dir = '', key = ''] = process.argv;
const opened = openStore({ dir, key: Buffer.from(key, 'hex'), clock: () => TEST_NOW });
if (!opened.ok) throw new Error(opened.error.message);
const store = opened.value;

for (let number = store.asks.all().length + 1; ; number += 1) {
  store.transaction(() => {
    store.asks.put(storedAsk({ id: `ask-${String(number)}`, askedAt: TEST_NOW + number }));
    store.audit.append([auditEntry({ action: 'create', entity: 'ask', detail: { number } })]);
    store.facts.set('last', String(number));
  });
  writeSync(1, `${String(number)}\n`);
}
