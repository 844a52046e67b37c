import { TIME_ZONE } from '../../../electron/demo/agency/calendar.ts';
import type { Shift, Visit } from '../../../shared/domain/shift.ts';
import type { VisitId } from '../../../shared/domain/ids.ts';
import type { DayRange, ReadFailure, ReadResult, WellSky } from '../../../shared/domain/wellsky.ts';
import { localDate, type Clock, type Instant } from '../../../shared/util/time.ts';
import { holderAt, type Month, type ScriptedShift } from './scripted-month.ts';

/** WellSky as it answers in a scripted month: the truth of the moment, or what an outage makes of it. */
export function monthWellSky(month: Month, clock: Clock): WellSky {
  const byClient = Map.groupBy(month.shifts, ({ shift }) => shift.clientId);
  const answer = <T>(rows: () => readonly T[]): Promise<ReadResult<T>> => {
    const now = clock();
    const outage = month.outages.find(({ from, to }) => now >= from && now < to);
    if (outage === undefined || outage.kind === 'empty') {
      const answered = outage === undefined ? rows() : [];
      return Promise.resolve({ ok: true, rows: answered, quarantined: [], readAt: now });
    }
    return Promise.resolve({ ok: false, failure: failureOf(outage.kind) });
  };
  const of = ({ clientId, from, to }: DayRange): ScriptedShift[] =>
    (byClient.get(clientId) ?? []).filter(({ shift }) => {
      const day = localDate(shift.start, TIME_ZONE);
      return from <= day && day <= to;
    });
  return {
    clients: (since) => answer(() => (since === null ? month.clients : [])),
    caregivers: (since) => answer(() => (since === null ? month.caregivers : [])),
    shifts: (range) => answer(() => of(range).flatMap((one) => shiftAt(one, clock()))),
    visits: (range) => answer(() => of(range).flatMap((one) => visitAt(one, clock()))),
    charges: () => answer(() => []),
    tag: () => answer(() => []),
    probe: () => Promise.resolve({ ok: false, failure: failureOf('refused') }),
    counters: () => ({ count: 0, errors: 0, p50Ms: null, p95Ms: null }),
    setPace: () => undefined,
    close: () => undefined,
  };
}

/** The shift as the schedule shows it; none where it was deleted. */
export function shiftAt(scripted: ScriptedShift, at: Instant): Shift[] {
  const holder = holderAt(scripted, at);
  return holder === 'gone' ? [] : [{ ...scripted.shift, caregiverId: holder }];
}

/** Whoever has a shift comes on time and leaves on time. */
function visitAt(scripted: ScriptedShift, at: Instant): Visit[] {
  const { shift } = scripted;
  const holder = holderAt(scripted, shift.start);
  if (at < shift.start || holder === null || holder === 'gone') return [];
  const { clientId, appointmentId, start, end, key } = shift;
  return [
    {
      id: `visit-${key}` as VisitId,
      ...{ clientId, caregiverId: holder, appointmentId, clockIn: start },
      clockOut: at >= end ? end : null,
      plannedStart: null,
      plannedEnd: null,
    },
  ];
}

function failureOf(kind: ReadFailure['kind']): ReadFailure {
  return { kind, message: `WellSky is ${kind}.`, status: kind === 'refused' ? 403 : null };
}
