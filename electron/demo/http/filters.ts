import { parseInstant, type Instant } from '../../../shared/util/time.ts';
import type { DemoCaregiver, DemoClient } from '../world/model.ts';
import type { Switches } from '../switches.ts';
import { refuse, type Answer } from './answer.ts';

type Person = DemoClient | DemoCaregiver;

const EQUALITY: Readonly<Record<string, (person: Person) => string>> = {
  first_name: (person) => person.given[0] ?? '',
  last_name: (person) => person.family,
  address: (person) => person.home.street,
  city: (person) => person.home.city,
  state: () => 'CO',
  country: () => 'US',
  gender: (person) => person.gender,
  active: (person) => String(person.active),
  home_phone: () => '',
  work_phone: () => '',
  mobile_phone: (person) => person.phone,
};
/** Documented, but empty for every record of the demo: they find nobody. */
const EMPTY_FIELDS = ['family', 'external_id', 'community_id', 'community_name', 'fax_phone'];
const COMPARATORS: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  lt: (left, right) => left < right,
  gt: (left, right) => left > right,
  le: (left, right) => left <= right,
  ge: (left, right) => left >= right,
  eq: (left, right) => left === right,
};

/** Filters patients or practitioners, or says which filter was refused. */
export function filterPeople<T extends Person>(
  switches: Switches,
  people: readonly T[],
  filters: ReadonlyMap<string, string>,
  isHired: (person: T) => boolean | null,
): readonly T[] | Answer {
  let rows = people;
  for (const [name, value] of filters) {
    const keep = condition<T>(name, value, isHired);
    if (keep === 'unknown') {
      if (switches.unknownFilter === '400') return unknownFilter(name);
    } else if (keep === 'invalid') {
      return refuse(400, `Invalid value for ${name}.`);
    } else {
      rows = rows.filter(keep);
    }
  }
  return rows;
}

export function unknownFilter(name: string): Answer {
  return refuse(400, `Unknown search parameter: ${name}`);
}

type Condition<T> = ((person: T) => boolean) | 'unknown' | 'invalid';

function condition<T extends Person>(
  name: string,
  value: string,
  isHired: (person: T) => boolean | null,
): Condition<T> {
  const field = EQUALITY[name];
  if (field !== undefined) return (person) => sameText(field(person), value);
  if (name === 'last_name:contains') {
    return (person) => person.family.toLowerCase().includes(value.toLowerCase());
  }
  if (name === 'created' || name === 'updated') return comparison(name, value);
  if (name === 'tags')
    return (person) => value.split(',').every((id) => person.tagIds.includes(id));
  if (name === 'agency_id') return () => value === '9001';
  if (name === 'is_hired') return (person) => String(isHired(person)) === value;
  return EMPTY_FIELDS.includes(name) ? () => value === '' : 'unknown';
}

/** `ge2026-11-01T00:00:00` and its kin: one bound, naive means UTC, a day means its midnight. */
export function comparison(
  name: 'created' | 'updated',
  value: string,
): Condition<{ readonly created: Instant; readonly updated: Instant }> {
  const match = /^(lt|gt|le|ge|eq)?(\d{4}-\d{2}-\d{2})(T.+)?$/.exec(value);
  const at = parseInstant(`${match?.[2] ?? ''}${match?.[3] ?? 'T00:00:00'}`, 'UTC');
  const compare = COMPARATORS[match?.[1] ?? 'eq'];
  if (match === null || at === null || compare === undefined) return 'invalid';
  return (record) => compare(record[name], at);
}

function sameText(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

const SORTS: Readonly<Record<string, (person: Person) => string | number>> = {
  first_name: (person) => person.given[0] ?? '',
  last_name: (person) => person.family,
  created: (person) => person.created,
  updated: (person) => person.updated,
};

/** Sorts by `last_name,-created` and the like; unknown fields are passed over. */
export function sortPeople<T extends Person>(
  people: readonly T[],
  sort: string | null,
): readonly T[] {
  const fields = (sort ?? '').split(',').flatMap((part) => {
    const by = SORTS[part.replace(/^-/, '')];
    return by === undefined ? [] : [{ by, sign: part.startsWith('-') ? -1 : 1 }];
  });
  return [...people].sort((left, right) => {
    for (const { by, sign } of fields) {
      const order = compareValues(by(left), by(right));
      if (order !== 0) return sign * order;
    }
    return 0;
  });
}

function compareValues(left: string | number, right: string | number): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right), 'en');
}
