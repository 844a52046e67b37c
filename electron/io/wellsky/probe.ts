import type { Capabilities } from '../../../shared/domain/feed.ts';
import type { WellSky } from '../../../shared/domain/wellsky.ts';
import { addDays, localDate, type Clock, type LocalDate } from '../../../shared/util/time.ts';
import { asReadFailure, type CallFailure } from './failure.ts';
import { findPageBase } from './page-base.ts';
import { PAGE_SIZE, type ListRequest, type Pager } from './paging.ts';
import { compactDate, shiftSearches } from './schedule-window.ts';
import type { Tenant } from './tenant.ts';
import type { TokenClient } from './token.ts';
import type { Wrapping } from './wire/bundle.ts';
import { describeOpenShape } from './wire/open-shape.ts';
import { parsePatient } from './wire/patient.ts';
import { parsePractitioner } from './wire/practitioner.ts';

interface ProbeOptions {
  readonly tenant: Tenant;
  readonly pager: Pager;
  readonly tokens: TokenClient;
  readonly clock: Clock;
  readonly timeZone: string;
}

/** Clients whose schedule and visits are looked at before a feed is called empty. */
const CLIENTS_TRIED = 12;
/** Days back in which somebody among these clients was visited, and days ahead that are planned. */
const VISIT_DAYS = 14;
const SHIFT_DAYS = 4;
/** A token that WellSky cannot have issued, to see how it says no. */
const INVALID_TOKEN = 'standby-probe-invalid-token';

const PATIENTS: ListRequest = { resource: 'patients', filters: {}, what: 'clients' };
const PRACTITIONERS: ListRequest = { resource: 'practitioners', filters: {}, what: 'caregivers' };

/**
 * Finds out, by reads only, what differs between tenants: page base, entry wrapping, the shape of
 * open shifts, which feeds are granted, the token request, and what an invalid token is told.
 * Fails when not even the clients can be listed.
 */
export async function probeTenant(options: ProbeOptions): ReturnType<WellSky['probe']> {
  const { pager, tenant, tokens, clock } = options;
  const today = localDate(clock(), options.timeZone);
  const patients = await readSample(pager, PATIENTS);
  if (!patients.ok) return { ok: false, failure: asReadFailure(patients.error) };
  const practitioners = await readSample(pager, PRACTITIONERS);

  const clientIds = likelyClients(patients.value.rows);
  const schedule = await tryFeed(
    pager,
    clientIds.map((id) => shiftRequest(id, today)),
  );
  const visits = await tryFeed(
    pager,
    clientIds.map((id) => visitRequest(id, today)),
  );
  const wrappings = [patients.value.wrapping, ...schedule.wrappings, ...visits.wrappings];
  const standIns = placeholderIds(practitioners.ok ? practitioners.value.rows : []);
  const unauthorized = await unauthorizedShape(tenant);
  return {
    ok: true,
    capabilities: {
      probedAt: clock(),
      tokenRequest: tokens.requestForm(),
      agencyIdOnReads: tenant.sendsAgencyId(),
      pageBase: pager.bases(),
      entryWrapping: commonWrapping(wrappings),
      openShiftShape: describeOpenShape(schedule.rows, standIns),
      scheduleFeed: schedule.feed,
      visitFeed: visits.feed,
      unauthorizedShape: unauthorized,
    },
  };
}

async function readSample(pager: Pager, request: ListRequest): ReturnType<Pager['readOne']> {
  await findPageBase(pager, request);
  const firstPage = pager.bases()[request.resource] ?? 0;
  return pager.readOne(request, firstPage, PAGE_SIZE, 'urgent');
}

interface FeedFinding {
  readonly feed: Capabilities['scheduleFeed'];
  readonly rows: readonly unknown[];
  readonly wrappings: readonly Wrapping[];
}

/** Reads every request until one fails; the first list with two rows also tells the page base. */
async function tryFeed(pager: Pager, requests: readonly ListRequest[]): Promise<FeedFinding> {
  const rows: unknown[] = [];
  const wrappings: Wrapping[] = [];
  for (const request of requests) {
    const listing = await pager.readAll(request, 'urgent');
    if (!listing.ok) return { feed: feedAfter(listing.error), rows, wrappings };
    rows.push(...listing.value.rows);
    wrappings.push(...listing.value.wrappings);
    const isOpenQuestion = pager.bases()[request.resource] === undefined;
    if (isOpenQuestion && listing.value.rows.length > 1) await findPageBase(pager, request);
  }
  if (requests.length === 0) return { feed: 'unknown', rows, wrappings };
  return { feed: rows.length > 0 ? 'granted' : 'empty', rows, wrappings };
}

function feedAfter(failure: CallFailure): FeedFinding['feed'] {
  return failure.kind === 'refused' ? 'refused' : 'unknown';
}

/** Clients before prospects before the undecided, because only they have schedules. */
function likelyClients(rows: readonly unknown[]): string[] {
  const people = rows.flatMap((row) => {
    const parsed = parsePatient(row);
    return parsed.ok ? [parsed.value] : [];
  });
  const isLikely = (person: (typeof people)[number]): boolean =>
    person.isClient === true && person.active;
  const ordered = [...people.filter(isLikely), ...people.filter((one) => !isLikely(one))];
  return ordered.slice(0, CLIENTS_TRIED).map((person) => person.id);
}

function placeholderIds(rows: readonly unknown[]): Set<string> {
  const ids = rows.flatMap((row) => {
    const parsed = parsePractitioner(row);
    return parsed.ok && parsed.value.isPlaceholder ? [parsed.value.id] : [];
  });
  return new Set(ids);
}

function shiftRequest(clientId: string, today: LocalDate): ListRequest {
  const [search] = shiftSearches(today, addDays(today, SHIFT_DAYS));
  return { resource: 'appointment', filters: { clientId, ...search }, what: 'the schedule' };
}

function visitRequest(clientId: string, today: LocalDate): ListRequest {
  const startDate = compactDate(addDays(today, -VISIT_DAYS));
  const filters = { clientId, startDate, endDate: compactDate(today) };
  return { resource: 'encounter', filters, what: 'visits' };
}

function commonWrapping(wrappings: readonly Wrapping[]): Capabilities['entryWrapping'] {
  const seen = new Set(wrappings.filter((wrapping) => wrapping !== null));
  const [only] = seen;
  if (only === undefined) return 'unknown';
  return seen.size === 1 ? only : 'mixed';
}

async function unauthorizedShape(tenant: Tenant): Promise<string> {
  const path = '/v1/patients/_search/';
  const query = { _count: '1', _page: '0' };
  const request = { kind: 'search', path, query, filters: {}, what: 'clients' } as const;
  const answer = await tenant.readWithToken(request, INVALID_TOKEN);
  if (answer.ok) return 'accepted';
  const { kind, status } = answer.error;
  return `${status === null ? 'no answer' : String(status)} ${kind}`;
}
