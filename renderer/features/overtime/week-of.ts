import type { OvertimeView, OvertimeWeek } from '../../../shared/contract/insights.ts';
import { overtimeDetailsSchema } from '../../../shared/domain/insight.ts';
import type { IncidentLine } from '../../../shared/contract/views.ts';

export type WeekName = 'this' | 'next';

/** One of the two weeks of the view. */
export function weekOf(view: OvertimeView, name: WeekName): OvertimeWeek {
  return name === 'this' ? view : view.next;
}

/** The hours that an overtime incident is about; null where its week is not in sight (any more). */
export function hoursOfIncident(
  view: OvertimeView,
  { caregiverId, details }: Pick<IncidentLine, 'caregiverId' | 'details'>,
): { readonly week: WeekName; readonly row: OvertimeWeek['rows'][number] } | null {
  const parsed = overtimeDetailsSchema.safeParse(details);
  const names = ['this', 'next'] as const;
  const week = names.find(
    (name) => parsed.success && weekOf(view, name).weekStart === parsed.data.weekStart,
  );
  if (week === undefined) return null;
  const row = weekOf(view, week).rows.find((one) => one.caregiverId === caregiverId);
  return row === undefined ? null : { week, row };
}
