import type { capacityText as english } from '../en/capacity.ts';
import type { Like } from '../../../../shared/text/like.ts';
import { counted, figure, form } from './counted.ts';

function weekName(week: string | null): string {
  return week === null ? 'Esta semana' : `La semana del ${week}`;
}

/** Words of capacity. */
export const capacityText: Like<typeof english> = {
  capacity: {
    heading: 'Capacidad',
    lead: 'Horas por semana: las cumplidas y lo que probablemente traerán las próximas semanas.',
    now: (ratio) => `${ratio} de la capacidad típica esta semana`,
    nowHours: (hours) => `${hours} trabajadas y programadas esta semana`,
    noTypical: 'La capacidad típica se conoce después de algunas semanas completas.',
    typical: (hours) => `Típica: ${hours}`,
    trigger: (hours) => `Límite para contratar: ${hours}`,
    triggered: (week, weeks) =>
      `${weekName(week)} puede llegar al límite para contratar, dentro de ${toHire(weeks)}.`,
    isTriggered: (week, weeks) =>
      `${weekName(week)} supera el límite para contratar en todo su rango, dentro de ${toHire(weeks)}.`,
    laterTriggered: (week) => `La semana del ${week} lo supera en todo su rango.`,
    aboveBefore: (above, weeks) =>
      `De ${form(weeks, 'la última semana', `las últimas ${figure(weeks)} semanas`)}, ${figure(above)} lo ${form(above, 'superó', 'superaron')}.`,
    forecastNow: (hours) => `Pronóstico: ${hours}, con lo que aún suele sumarse o cancelarse.`,
    axisFrom: (hours) => `El eje empieza en ${hours}, no en cero`,
    notTriggered: (weeks) =>
      `Es poco probable que se llegue al límite para contratar en ${form(weeks, 'la próxima semana', `las próximas ${figure(weeks)} semanas`)}.`,
    chart: (weeks) =>
      `Línea de horas por semana, ${counted(weeks, 'semana')}; la tabla de abajo tiene las cifras.`,
    legend: 'Pronóstico; la banda abarca 8 de 10 resultados',
    table: 'Semana por semana',
    week: 'Semana del',
    hours: 'Horas',
    range: 'Rango',
    booked: 'Programadas',
    span: (low, high) => `${low} – ${high}`,
    none: '–',
    places: 'Esta semana por lugar y parte del día',
    place: 'Lugar',
    total: 'Total',
    dayparts: {
      morning: 'Mañana',
      afternoon: 'Tarde',
      evening: 'Anochecer',
      night: 'Noche',
    },
    open: (hours) => `${hours} sin cubrir`,
    wanted: 'Frente a las horas que el personal quisiera',
    has: 'Tienen',
    wants: 'Quisieran',
    told: 'Lo dijeron',
    toldOf: (told, all) => `${figure(told)} de ${figure(all)}`,
    empty: 'Aún no hay horas que mostrar',
    emptyDetail: 'La línea empieza con la primera semana completa de visitas o turnos.',
    all: 'Capacidad, semana por semana',
  },
};

function toHire(weeks: number): string {
  return form(
    weeks,
    'la semana que toma contratar',
    `las ${figure(weeks)} semanas que toma contratar`,
  );
}
