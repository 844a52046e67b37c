import type { Quarantined } from '../../../shared/domain/feed.ts';
import type { Charge } from '../../../shared/domain/insight.ts';
import type { TagId } from '../../../shared/domain/ids.ts';
import type { Caregiver, Client, Tag } from '../../../shared/domain/people.ts';
import type { Shift, Visit } from '../../../shared/domain/shift.ts';
import type { DayRange, ReadPriority, ReadResult } from '../../../shared/domain/wellsky.ts';
import {
  addDays,
  formatInstant,
  localDate,
  type Clock,
  type Instant,
} from '../../../shared/util/time.ts';
import { asReadFailure } from './failure.ts';
import type { Listing, Pager } from './paging.ts';
import { compactDate, shiftSearches } from './schedule-window.ts';
import type { Tenant } from './tenant.ts';
import type { Topic } from './topic.ts';
import { parseAppointments } from './wire/appointment.ts';
import { parseChargeItem } from './wire/charge-item.ts';
import { parseEncounter } from './wire/encounter.ts';
import { parsePatient } from './wire/patient.ts';
import { parsePractitioner } from './wire/practitioner.ts';
import { parseProfileTag } from './wire/profile-tag.ts';
import type { Parsed } from './wire/record.ts';

interface ReadsOptions {
  readonly tenant: Tenant;
  readonly pager: Pager;
  readonly timeZone: string;
  readonly clock: Clock;
}

export interface Reads {
  clients(since: Instant | null): Promise<ReadResult<Client>>;
  caregivers(since: Instant | null): Promise<ReadResult<Caregiver>>;
  shifts(range: DayRange, priority: ReadPriority): Promise<ReadResult<Shift>>;
  visits(range: DayRange, priority: ReadPriority): Promise<ReadResult<Visit>>;
  charges(range: DayRange, priority: ReadPriority): Promise<ReadResult<Charge>>;
  tag(id: TagId): Promise<ReadResult<Tag>>;
}

/** The reads of the port: which question is asked, and which rows of the answer count. */
export function createReads(options: ReadsOptions): Reads {
  const { pager, tenant, timeZone } = options;

  async function people<T>(
    resource: 'patients' | 'practitioners',
    what: Topic,
    since: Instant | null,
    parse: (row: unknown) => Parsed<T>,
  ): Promise<ReadResult<T>> {
    // Only these two resources know a modified-since; elsewhere it is ignored without a word.
    const filters = since === null ? {} : { updated: `ge${formatInstant(since).slice(0, 19)}` };
    const listing = await pager.readAll({ resource, filters, what }, 'sweep');
    if (!listing.ok) return { ok: false, failure: asReadFailure(listing.error) };
    return sorted(listing.value, listing.value.rows.map(parse));
  }

  function isWithin(at: Instant, range: DayRange): boolean {
    const day = localDate(at, timeZone);
    return day >= range.from && day <= range.to;
  }

  /** A visit whose clock-in was forgotten counts by its clock-out. */
  function isVisitWithin(visit: Visit, range: DayRange): boolean {
    const at = visit.clockIn ?? visit.clockOut;
    return at !== null && isWithin(at, range);
  }

  async function shifts(range: DayRange, priority: ReadPriority): Promise<ReadResult<Shift>> {
    const listings: Listing[] = [];
    for (const search of shiftSearches(range.from, range.to)) {
      const filters = { clientId: range.clientId, ...search };
      const request = { resource: 'appointment', filters, what: 'the schedule' } as const;
      const listing = await pager.readAll(request, priority);
      if (!listing.ok) return { ok: false, failure: asReadFailure(listing.error) };
      listings.push(listing.value);
    }
    const askedAt = listings[0]?.askedAt ?? options.clock();
    const parsed = listings.flatMap(({ rows }) => parseAppointments(rows, range.clientId));
    const result = sorted({ askedAt }, parsed);
    return { ...result, rows: once(result.rows.filter(({ start }) => isWithin(start, range))) };
  }

  async function visits(range: DayRange, priority: ReadPriority): Promise<ReadResult<Visit>> {
    const request = {
      resource: 'encounter',
      filters: dayFilters(range),
      what: 'visits',
    } as const;
    const listing = await pager.readAll(request, priority);
    if (!listing.ok) return { ok: false, failure: asReadFailure(listing.error) };
    const parsed = listing.value.rows.flatMap((row) => parseEncounter(row, range.clientId) ?? []);
    const result = sorted(listing.value, parsed);
    return { ...result, rows: result.rows.filter((visit) => isVisitWithin(visit, range)) };
  }

  async function charges(range: DayRange, priority: ReadPriority): Promise<ReadResult<Charge>> {
    const request = {
      resource: 'chargeitem',
      filters: dayFilters(range),
      what: 'charge items',
    } as const;
    const listing = await pager.readAll(request, priority);
    if (!listing.ok) return { ok: false, failure: asReadFailure(listing.error) };
    const parsed = listing.value.rows.map((row) => parseChargeItem(row, range.clientId));
    const result = sorted(listing.value, parsed);
    return { ...result, rows: result.rows.filter(({ start }) => isWithin(start, range)) };
  }

  async function tag(id: TagId): Promise<ReadResult<Tag>> {
    const path = `/v1/profileTags/${encodeURIComponent(id)}/`;
    const request = {
      kind: 'detail',
      path,
      query: {},
      filters: {},
      what: 'a profile tag',
    } as const;
    const answer = await tenant.read(request, 'sweep');
    if (answer.ok) return sorted(answer.value, [parseProfileTag(answer.value.body)]);
    if (answer.error.cue !== 'not-found')
      return { ok: false, failure: asReadFailure(answer.error) };
    return { ok: true, rows: [], quarantined: [], readAt: options.clock() };
  }

  return {
    clients: (since) => people('patients', 'clients', since, parsePatient),
    caregivers: (since) => people('practitioners', 'caregivers', since, parsePractitioner),
    shifts,
    visits,
    charges,
    tag,
  };
}

/** A day more at both ends: WellSky's days may be those of UTC. */
function dayFilters({ clientId, from, to }: DayRange): Record<string, string> {
  return {
    clientId,
    startDate: compactDate(addDays(from, -1)),
    endDate: compactDate(addDays(to, 1)),
  };
}

type CompleteRead<T> = Extract<ReadResult<T>, { ok: true }>;

/** Sorts rows from misfits. The list counts as read when its first page was asked for. */
function sorted<T>(
  read: { readonly askedAt: Instant },
  parsed: readonly Parsed<T>[],
): CompleteRead<T> {
  const rows: T[] = [];
  const quarantined: Quarantined[] = [];
  for (const one of parsed) {
    if (one.ok) rows.push(one.value);
    else quarantined.push(one.error);
  }
  return { ok: true, rows, quarantined, readAt: read.askedAt };
}

/** Windows of a long range overlap by a day at both ends: the first of equal keys stays. */
function once(shifts: readonly Shift[]): Shift[] {
  return [...new Map(shifts.toReversed().map((shift) => [shift.key, shift])).values()].toReversed();
}
