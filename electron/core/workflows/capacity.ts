import type { CapacityOutlook } from '../../../shared/domain/insight.ts';
import type { Finding } from '../../../shared/domain/incident.ts';
import type { Context } from './context.ts';

/** More than this part of the typical capacity is more than the agency has sustained. */
const STRAIN = 1.05;

/**
 * One finding when the forecast reaches the hiring trigger within the time that hiring takes, or
 * when more is booked this week, or in a coming one that is read, than the agency has sustained.
 * The trigger does not wait for the typical capacity to be known. Nothing while this week's schedule
 * is not read, since its hours are not known then.
 */
export function capacity(context: Context): Finding[] {
  const outlook = context.capacity();
  const isRead = (outlook?.forecast[0]?.booked ?? null) !== null;
  if (outlook === null || !isRead) return [];
  const isTriggered = outlook.triggerWeek !== null;
  if (!isTriggered && !isStrained(outlook)) return [];
  return [
    {
      workflow: 'capacity',
      cause: 'capacity',
      severity: isTriggered ? 'normal' : 'info',
      subjects: [],
      caregiverId: null,
      details: detailsOf(outlook),
      urgency: 'digest',
      expiresAt: null,
    },
  ];
}

function isStrained({ forecast, typicalHours }: CapacityOutlook): boolean {
  if (typicalHours === null) return false;
  return forecast.some(({ booked }) => booked !== null && booked > STRAIN * typicalHours);
}

/** In whole hours, so that a clock-in a minute late changes nothing that is said. */
function detailsOf(outlook: CapacityOutlook): Finding['details'] {
  const { weekStart, hours, typicalHours, ratio, triggerHours, forecast } = outlook;
  return {
    weekStart,
    hours: Math.round(hours),
    typicalHours: typicalHours === null ? null : Math.round(typicalHours),
    ratio: ratio === null ? null : Math.round(ratio * 1000) / 1000,
    triggerHours,
    forecast: forecast.map((week) => ({
      weekStart: week.weekStart,
      hours: Math.round(week.hours),
      low: Math.floor(week.low),
      high: Math.ceil(week.high),
    })),
  };
}
