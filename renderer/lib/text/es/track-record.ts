import type { trackRecordText as english } from '../en/track-record.ts';
import type { Like } from '../../../../shared/text/like.ts';
import { counted, figure } from './counted.ts';

/** Words of the track record: how often what was said came true. */
export const trackRecordText: Like<typeof english> = {
  trackRecord: {
    heading: 'Aciertos',
    lead: 'Con qué frecuencia se cumplieron las compatibilidades mostradas.',
    scored: (scored, unscored) =>
      `${counted(scored, 'compatibilidad', 'compatibilidades')} con resultado conocido, ${figure(unscored)} sin resultado o sin solicitud.`,
    first: 'La primera sugerencia dijo que sí',
    firstOf: (yes, asked) => `${figure(yes)} de ${counted(asked, 'solicitud', 'solicitudes')}`,
    brier: 'Puntuación de Brier',
    brierMeaning:
      'La distancia cuadrática media entre la compatibilidad y lo que ocurrió: 0 es perfecto, 0.25 es lanzar una moneda.',
    calibration: 'Desviación',
    calibrationMeaning: (band) =>
      `Distancia media entre lo que se dijo y lo que se cumplió${band === null ? '' : `; en 9 de 10 repeticiones, ${band}`}.`,
    span: (low, high) => `de ${low} a ${high}`,
    unknown: 'aún no se sabe',
    reliability: 'Lo dicho frente a lo cumplido',
    chart:
      'Puntos cerca de la diagonal: lo que se dijo se cumplió con esa frecuencia. La tabla tiene las cifras.',
    said: 'Dicho',
    cameTrue: 'Cumplido',
    of: 'De',
    range: 'Rango probable',
    legend: 'Líneas: el rango en el que caerían 8 de 10 repeticiones.',
    rules: 'Cómo van las reglas',
    ruleCounts: (acted, byItself, ignored, missed) =>
      `Atendidos: ${figure(acted)}, se fueron solos: ${figure(byItself)}, sin atender: ${figure(ignored)}, no detectados: ${figure(missed)}`,
    precision: (precision, floor) => `${precision} útil, mínimo ${floor}`,
    noPrecision: 'Aún sin calificar',
    demoted: 'Solo en el resumen',
    demotedMeaning: 'Se atendieron muy pocos de sus incidentes, así que ya no interrumpe.',
    empty: 'Aún no se conoce ningún resultado',
    emptyDetail:
      'Cada compatibilidad mostrada se califica cuando se sabe si la persona tomó el turno y lo trabajó.',
  },

  workflow: {
    'call-out': 'Ausencias avisadas',
    'unfilled-shift': 'Turnos sin cubrir',
    'coverage-ahead': 'Fines de semana, feriados y ausencias por venir',
    overtime: 'Horas extra',
    pattern: 'Patrones',
    capacity: 'Capacidad',
    'visit-compliance': 'Entradas tardías o sin registrar',
    'feed-health': 'Conexión con WellSky',
  },
};
