import type { TagId } from '../../shared/domain/ids.ts';
import type { Caregiver, Client } from '../../shared/domain/people.ts';
import type { ReadResult } from '../../shared/domain/wellsky.ts';
import { DAY, MINUTE, plus, type Instant } from '../../shared/util/time.ts';
import { persistently, type Reader, type Sweep } from './reading.ts';
import { readAudit } from './audit-entries.ts';
import type { Memory } from './memory.ts';
import type { Source } from './parts.ts';

/** A change that WellSky stamps late is still seen if it lies within this overlap. */
const WATERMARK_OVERLAP = 5 * MINUTE;

/** Tags are read one by one, so a cycle takes only so many. */
const TAGS_PER_CYCLE = 100;

/**
 * Reads clients, caregivers and unknown tags when they are due: everything once a day, what
 * changed in between. A failure keeps what is known and is counted in the sweep.
 */
export async function readPeople(
  source: Source,
  memory: Memory,
  reader: Reader,
  sweep: Sweep,
  now: Instant,
): Promise<void> {
  const { wellsky, store } = source;
  const clients: PeopleList<Client> = {
    name: 'clients',
    read: (since) => wellsky.clients(since),
    put: (rows) => {
      store.clients.put(rows);
    },
  };
  const caregivers: PeopleList<Caregiver> = {
    name: 'caregivers',
    read: (since) => wellsky.caregivers(since),
    put: (rows) => {
      store.caregivers.put(rows);
    },
  };
  const hasChanged = [
    await readList(source, reader, sweep, clients, now),
    await readList(source, reader, sweep, caregivers, now),
  ];
  if (hasChanged.includes(true)) memory.forget(['people']);
  if (!sweep.isOver) await readTags(source, memory, reader, sweep, now);
}

interface PeopleList<T> {
  readonly name: 'clients' | 'caregivers';
  read(since: Instant | null): Promise<ReadResult<T>>;
  put(rows: readonly T[]): void;
}

/** Returns whether anything may have changed. */
async function readList<T>(
  { store, policy }: Source,
  reader: Reader,
  sweep: Sweep,
  list: PeopleList<T>,
  now: Instant,
): Promise<boolean> {
  const readAt = readFact(store.facts.get(`${list.name}.readAt`));
  const fullAt = readFact(store.facts.get(`${list.name}.fullAt`));
  if (sweep.isOver || isWithin(readAt, now, policy.sweep.nearMinutes * MINUTE)) return false;
  const isFull = readAt === null || !isWithin(fullAt, now, DAY);
  const since = isFull ? null : plus(readAt, -WATERMARK_OVERLAP);

  const read = await persistently(reader, sweep, () => list.read(since));
  store.transaction(() => {
    store.audit.append([readAudit(now, `wellsky.${list.name}`, [read])]);
    if (!read.ok) return;
    list.put(read.rows);
    // What changed lately says nothing about the rest of the list.
    store.quarantine.replace(isFull ? list.name : `${list.name}.recent`, read.quarantined);
    store.facts.set(`${list.name}.readAt`, String(read.readAt));
    if (isFull) store.facts.set(`${list.name}.fullAt`, String(read.readAt));
  });
  if (!read.ok) {
    sweep.peopleFailure = read.failure;
    // Without a list of people there is nothing to sweep.
    if (readAt === null) sweep.isOver = true;
  }
  return read.ok && read.rows.length > 0;
}

/** A reading from the future (the clock was set back) counts as none. */
function isWithin(readAt: Instant | null, now: Instant, maxAge: number): boolean {
  return readAt !== null && now >= readAt && now - readAt < maxAge;
}

async function readTags(
  { wellsky, store }: Source,
  memory: Memory,
  reader: Reader,
  sweep: Sweep,
  now: Instant,
): Promise<void> {
  const snapshot = memory.snapshot(now);
  const wanted = new Set<TagId>();
  for (const person of [...snapshot.clients.values(), ...snapshot.caregivers.values()]) {
    for (const id of person.tagIds) if (!snapshot.tags.has(id)) wanted.add(id);
  }
  const reads: ReadResult<unknown>[] = [];
  for (const id of [...wanted].slice(0, TAGS_PER_CYCLE)) {
    const read = await persistently(reader, sweep, () => wellsky.tag(id));
    // A tag that cannot be read is a caution on a candidate, not a failure of the sweep.
    reads.push(read);
    if (sweep.isOver) break;
    if (!read.ok) continue;
    store.tags.put(read.rows.length > 0 ? read.rows : [{ id, name: `Tag ${id}`, kind: null }]);
  }
  if (reads.length === 0) return;
  memory.forget(['people']);
  store.transaction(() => {
    store.audit.append([readAudit(now, 'wellsky.tags', reads)]);
  });
}

function readFact(text: string | null): Instant | null {
  return text === null ? null : (Number(text) as Instant);
}
