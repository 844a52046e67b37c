import { formatInstant } from '../../shared/util/time.ts';
import type { LocalRecords } from './world/model.ts';

/** Files of what WellSky does not hold, in the import format. */
export const LOCAL_KINDS = [
  'asks',
  'call-outs',
  'availability',
  'preferences',
  'credentials',
  'caregivers',
] as const;
export type LocalKind = (typeof LOCAL_KINDS)[number];
type Cell = string | boolean | null;

/** Every local record as CSV text, ready for `import KIND FILE`. */
export function localDataOf(records: LocalRecords): Record<LocalKind, string> {
  return {
    asks: csv(
      'caregiver_id,client_id,shift_start,shift_end,asked_at,channel,outcome,answered_at',
      [...records.asks]
        .sort((left, right) => left.askedAt - right.askedAt)
        .map((ask) => [
          ask.caregiverId,
          ask.clientId,
          formatInstant(ask.shiftStart),
          formatInstant(ask.shiftEnd),
          formatInstant(ask.askedAt),
          ask.channel,
          ask.outcome,
          ask.answeredAt === null ? null : formatInstant(ask.answeredAt),
        ]),
    ),
    'call-outs': csv(
      'caregiver_id,client_id,shift_start,shift_end,reported_at,reason,protected',
      [...records.callOuts]
        .sort((left, right) => left.reportedAt - right.reportedAt)
        .map((one) => [
          one.caregiverId,
          one.clientId,
          formatInstant(one.shiftStart),
          formatInstant(one.shiftEnd),
          formatInstant(one.reportedAt),
          one.reason,
          one.isProtected,
        ]),
    ),
    availability: csv(
      'caregiver_id,kind,weekday,date_from,date_to,from,to,protected',
      records.availability.map((one) => [
        one.caregiverId,
        one.kind,
        one.weekday,
        one.dateFrom,
        one.dateTo,
        one.from,
        one.to,
        one.isProtected,
      ]),
    ),
    preferences: csv(
      'client_id,caregiver_id,kind,source,expires_on',
      records.preferences.map((one) => [
        one.clientId,
        one.caregiverId,
        one.kind,
        one.source,
        one.expiresOn,
      ]),
    ),
    credentials: csv(
      'caregiver_id,name,expires_on',
      records.credentials.map((one) => [one.caregiverId, one.name, one.expiresOn]),
    ),
    caregivers: csv(
      'caregiver_id,pay_rate,hours_wanted',
      records.caregiverFacts.map((one) => [
        one.caregiverId,
        one.payRate.toFixed(2),
        one.hoursWanted === null ? null : String(one.hoursWanted),
      ]),
    ),
  };
}

/** No cell of the demo data needs quoting, so none is quoted. */
function csv(header: string, rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => row.map(cellText).join(','));
  return [header, ...lines, ''].join('\n');
}

function cellText(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return cell ?? '';
}
