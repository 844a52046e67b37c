import { HOUR, plus } from '../../../shared/util/time.ts';
import { chance } from '../random.ts';
import type { DemoVisit } from '../world/model.ts';
import { filtersOf, type Api, type ApiRequest, type JsonObject } from './api.ts';
import { refuse, type Answer } from './answer.ts';
import { ID_REQUIRED } from './appointments.ts';
import { bundle } from './bundle.ts';
import { unknownFilter } from './filters.ts';
import { visitWindow } from './windows.ts';
import { naiveInstant, wireId } from './wire.ts';

const FILTERS = ['clientId', 'caregiverId', 'startDate', 'endDate'];

/** Visits are charged in quarters of an hour, by the night after they ended. */
const QUARTER = HOUR / 4;
const CHARGED_AFTER = 12 * HOUR;
/** Shares of visits that billing forgot, and that it charged an hour too high. */
const FORGOTTEN = 0.03;
const OVERCHARGED = 0.02;

/** POST `/v1/chargeitem/_search/`: what was charged for the visits of one person. */
export function searchChargeItems(api: Api, request: ApiRequest): Answer {
  const { switches, world, clock } = api;
  const filters = filtersOf(request);
  const unknown = [...filters.keys()].find((name) => !FILTERS.includes(name));
  if (unknown !== undefined && switches.unknownFilter === '400') return unknownFilter(unknown);
  const clientId = filters.get('clientId') ?? '';
  const caregiverId = filters.get('caregiverId') ?? '';
  if (clientId === '' && caregiverId === '') return ID_REQUIRED;
  const window = visitWindow(switches, filters);
  if (window === 'invalid') return refuse(400, 'Invalid date window.');
  const now = clock.now();
  const visits = clientId === '' ? [...world.visits()] : world.visitsOfClient(clientId);
  const charged = visits.flatMap((visit) => {
    const { clockIn, clockOut } = visit;
    if (clockIn === null || clockOut === null || plus(clockOut, CHARGED_AFTER) > now) return [];
    if (caregiverId !== '' && visit.caregiverId !== caregiverId) return [];
    if (clockIn < window.from || clockIn >= window.to || isForgotten(visit)) return [];
    return [{ visit, clockIn, clockOut, quantity: quantityOf(visit, clockOut - clockIn) }];
  });
  return bundle(api, request, {
    resource: 'chargeitem',
    rows: charged.sort((left, right) => left.clockIn - right.clockIn),
    render: ({ visit, clockIn, clockOut, quantity }): JsonObject => ({
      resourceType: 'ChargeItem',
      id: wireId(switches, `9${visit.id.slice(1)}`),
      status: 'billable',
      subject: { reference: `Patient/${visit.clientId}` },
      performer: [{ reference: `Practitioner/${visit.caregiverId}` }],
      occurrencePeriod: { start: naiveInstant(clockIn), end: naiveInstant(clockOut) },
      quantity: { value: quantity },
      rates: {
        payRate: [{ id: '67890', amount: 18.5, method: 'Hourly' }],
        billRate: [{ id: '12345', amount: 34, method: 'Hourly' }],
      },
    }),
    defaultCount: 30,
  });
}

/** The same visits in every run, whatever else the seed changes. */
function isForgotten({ id }: DemoVisit): boolean {
  return chance(0, 'charge', id) < FORGOTTEN;
}

function quantityOf({ id }: DemoVisit, length: number): number {
  const quarters = Math.max(1, Math.round(length / QUARTER));
  return quarters / 4 + (chance(0, 'overcharge', id) < OVERCHARGED ? 1 : 0);
}
