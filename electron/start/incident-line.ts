import type { Announcement } from '../../shared/contract/contract.ts';
import { localTime, type Instant } from '../../shared/util/time.ts';

type Incident = Extract<Announcement, { name: 'incident' }>['value'];

/** An incident as it is printed where there is no notification: "11:02 ! Friday 2 PM …". */
export function incidentLine(
  { severity, headline, body }: Incident,
  at: Instant,
  zone: string,
): string {
  const { minute } = localTime(at, zone);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const time = `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
  const mark = severity === 'critical' ? '!' : '·';
  return `${time} ${mark} ${headline}. ${body}`;
}

/** What anybody who passes the screen may read of an incident. */
export function lockedLine(severity: Incident['severity']): string {
  return severity === 'critical'
    ? 'Something critical needs you. Unlock Standby to read it.'
    : 'Something needs you. Unlock Standby to read it.';
}
