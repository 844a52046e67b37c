import type { Like } from '../../../../shared/text/like.ts';
import type { dashboardText as english } from '../en/dashboard.ts';
import { counted, figure, form } from './counted.ts';

/** Words of the dashboard. */
export const dashboardText: Like<typeof english> = {
  dashboard: {
    heading: 'Tablero',
    asOf: (agency, time) => `${agency}, datos: ${time}`,
    title: (name) => `${name} · Standby`,
    all: 'Todas las vistas',
    print: 'Imprimir',
    table: 'Tabla',
    csv: 'CSV',
    enlarge: 'Ampliar',
    of: (view) => `: ${view}`,
    file: (view, day) => `standby-${view}-${day}.csv`,
    rest: (count) => `${String(count)} más`,
    noAgency: 'Aún no hay una agencia que mostrar',
    noAgencyDetail: 'Conecte WellSky o pruebe la agencia de demostración en el panel.',
    none: '–',

    titles: {
      'open-shifts': 'Turnos sin cubrir por día',
      'fill-rate': 'Turnos cubiertos por semana',
      capacity: 'Pronóstico de capacidad',
      overtime: 'Horas extra de esta semana',
      patterns: 'Patrones',
      asks: 'Solicitudes por persona',
      'track-record': 'Aciertos',
      'api-health': 'Conexión con WellSky',
    },

    empty: {
      'open-shifts': 'Aún no hay turnos en el horario',
      'fill-rate': 'Aún no hay turnos sin cubrir en estas semanas',
      capacity: 'Aún no hay horas que mostrar',
      overtime: 'Nadie tiene horas esta semana',
      patterns: 'Ningún patrón destaca',
      asks: 'Aún no hay solicitudes en estas cinco semanas',
      'track-record': 'Aún no se conoce ningún resultado',
      'api-health': 'No se pidió nada a WellSky en 24 horas',
    },

    emptyDetail: {
      'open-shifts': 'La cuadrícula se llena con la primera lectura completa.',
      'fill-rate': 'Una semana aparece con el primer turno que queda libre y se cubre, o no.',
      capacity: 'La línea empieza con la primera semana completa de visitas o turnos.',
      overtime:
        'Las horas aparecen aquí con la primera visita o el primer turno de la semana laboral.',
      patterns: 'Las visitas y las ausencias avisadas no muestran nada que el azar no explique.',
      asks: 'Las solicitudes se cuentan desde el panel, o desde un archivo importado.',
      'track-record': 'Cada compatibilidad se califica cuando se conoce su resultado.',
      'api-health': 'Los tiempos de respuesta aparecen con la primera lectura.',
    },

    openShifts: {
      summary: ({ open, shifts, until, most, past }) => {
        const now = `Sin cubrir: ${figure(open)} de ${counted(shifts, 'turno')} hasta: ${until}`;
        const where = most === null ? '' : `, la mayoría: ${most.when} (${figure(most.open)})`;
        const before =
          past === null
            ? ''
            : `; desde: ${past.since}, lo más frecuente sin cubrir: ${past.when} (${figure(past.open)} de ${figure(past.shifts)})`;
        return `${now}${where}${before}.`;
      },
      ahead: (until) => `Sin cubrir ahora, hasta: ${until}`,
      past: (from) => `Alguna vez sin nadie, desde: ${from}`,
      key: 'Más color, más turnos; – donde no hay.',
      cell: (when, open, shifts) => `${when}: ${figure(open)} de ${counted(shifts, 'turno')}`,
      when: (day, part) => `${day}, ${part}`,
      weekday: 'Día',
      daypart: 'Parte del día',
      aheadShifts: 'Próximos: turnos',
      aheadOpen: 'Próximos: sin cubrir',
      pastShifts: 'Pasados: turnos',
      pastOpen: 'Pasados: quedaron libres',
      pastUnfilled: 'Pasados: nunca cubiertos',
      parts: {
        morning: 'por la mañana',
        afternoon: 'por la tarde',
        evening: 'al anochecer',
        night: 'por la noche',
      },
    },

    fillRate: {
      summary: ({ share, filled, decided, weeks, median }) => {
        if (share === null) {
          return `Ningún turno sin cubrir se decidió en ${counted(weeks, 'semana')}.`;
        }
        const time = median === null ? '' : `, la mitad en menos de ${median}`;
        return `El ${share} de los turnos sin cubrir se cubrió antes de empezar: ${figure(filled)} de ${figure(decided)} en ${counted(weeks, 'semana')}${time}.`;
      },
      shareAxis: 'Cubiertos a tiempo',
      timeAxis: 'Horas hasta cubrir: la mitad en menos de',
      keyComplete: 'Semana completa',
      keyPartial: 'Semana en curso, o solo se conocen solicitudes',
      week: 'Semana del',
      share: 'Cubiertos a tiempo, %',
      inTime: 'A tiempo',
      late: 'Tarde',
      missed: 'Perdidos',
      stillOpen: 'Aún sin cubrir',
      cancelled: 'Cancelados',
      median: 'La mitad en menos de, h',
      p90: '9 de 10 en menos de, h',
      basis: 'Se sabe por',
      bases: { incidents: 'vigilancia', asks: 'solicitudes' },
    },

    capacity: {
      subject: 'Semana o lugar',
      kind: 'Tipo',
      kinds: { past: 'cumplidas', ahead: 'pronóstico', place: 'esta semana ahí' },
      hours: 'Horas',
      low: 'Mínimo',
      high: 'Máximo',
      booked: 'Programadas',
      trigger: 'Límite para contratar',
      wanted: 'Quisieran',
      told: 'Lo dijeron',
      wantedHeading: 'Horas que el personal tiene esta semana, y las que quisiera',
      wantedOf: (wanted) => `de ${wanted}`,
      wantedBar: (place, hours, wanted) => `${place}: ${hours}, quisieran ${wanted}`,
      summary: ({ ratio, hours, trigger, reaches }) => {
        const now =
          ratio === null
            ? `${hours} trabajadas y programadas esta semana`
            : `${ratio} de la capacidad típica esta semana (${hours})`;
        return reaches === null
          ? `${now}; es poco probable que una próxima semana llegue al límite para contratar de ${trigger}.`
          : `${now}; ${reaches} puede llegar al límite para contratar de ${trigger}.`;
      },
      thisWeek: 'esta semana',
      weekOf: (week) => `la semana del ${week}`,
    },

    overtime: {
      summary: ({ over, near, all, overtime }) => {
        const crossed =
          over === 0
            ? `Nadie de ${counted(all, 'persona')} pasa un límite esta semana`
            : `${figure(over)} de ${counted(all, 'persona')} ${form(over, 'pasa', 'pasan')} un límite esta semana, ${overtime} extra en total`;
        return near === 0
          ? `${crossed}.`
          : `${crossed}, y ${counted(near, 'está', 'están')} cerca.`;
      },
      caregiver: 'Persona cuidadora',
      worked: 'Trabajadas, h',
      scheduled: 'Por trabajar, h',
      threshold: 'Límite, h',
      overtime: 'Extra, h',
      premium: 'Costo adicional, $',
      wanted: 'Quisiera, h',
      state: 'Estado',
      states: { over: 'pasado', near: 'cerca', under: 'por debajo' },
    },

    patterns: {
      summary: (plan, steady, tests) =>
        `${counted(plan, 'patrón', 'patrones')} para planear cobertura y ${figure(steady)} con que contar, de ${counted(tests, 'comparación', 'comparaciones')}.`,
      caregiver: 'Persona cuidadora',
      what: 'Qué',
      when: 'Cuándo',
      count: 'Veces',
      of: 'De',
      otherCount: 'Otras veces',
      otherOf: 'De otros',
      expires: 'Hasta',
      sideOf: (count, of) => `${figure(count)} de ${figure(of)}`,
      kinds: {
        'call-outs': 'ausencia avisada',
        'days-off': 'día libre pedido',
        works: 'trabajó',
      },
    },

    asks: {
      summary: ({ full, budget, asks, weeks, half, never, all }) => {
        const reached =
          full === 0
            ? 'Nadie llegó'
            : `${counted(full, 'persona', 'personas')} ${form(full, 'llegó', 'llegaron')}`;
        const shared =
          half === null
            ? ''
            : `; la mitad de ${counted(asks, 'solicitud', 'solicitudes')} en ${counted(weeks, 'semana')} fue para ${figure(half)} de ${figure(all)}`;
        const unasked =
          never === 0
            ? ''
            : `, y ${figure(never)} no ${form(never, 'recibió', 'recibieron')} ninguna`;
        return `${reached} al máximo semanal de ${counted(budget, 'solicitud', 'solicitudes')}${shared}${unasked}.`;
      },
      bar: ({ accepted, declined, noAnswer, other }) =>
        `${counted(accepted + declined + noAnswer + other, 'solicitud', 'solicitudes')} esta semana: ${figure(accepted)} sí, ${figure(declined)} no, ${figure(noAnswer)} sin respuesta, ${figure(other)} en espera o retiradas`,
      before: (mean) => `ahora, ${mean} antes`,
      keys: {
        accepted: 'Sí',
        declined: 'No',
        noAnswer: 'Sin respuesta',
        other: 'En espera o retirada',
        budget: (asks) => `Máximo semanal ${figure(asks)}`,
        mean: 'Promedio de las semanas anteriores',
      },
      caregiver: 'Persona cuidadora',
      week: (day) => `Semana del ${day}`,
      asked: 'Solicitudes en total',
      accepted: 'Sí',
      declined: 'No',
      noAnswer: 'Sin respuesta',
      waiting: 'En espera',
      withdrawn: 'Retirada',
    },

    trackRecord: {
      summary: ({ scored, yes, asked, error }) => {
        const first = `De ${counted(scored, 'compatibilidad', 'compatibilidades')} con resultado conocido, la primera sugerencia dijo que sí ${figure(yes)} de ${counted(asked, 'vez', 'veces')}`;
        return error === null ? `${first}.` : `${first}; lo dicho se desvía ${error} en promedio.`;
      },
      brier: (brier) => `Puntuación de Brier ${brier}: 0 es perfecto, 0.25 es lanzar una moneda.`,
      calibration: (error, low, high) =>
        `Desviación ${error}; en 9 de 10 repeticiones, de ${low} a ${high}.`,
      low: 'Dicho desde, %',
      high: 'Dicho hasta, %',
      cameTrue: 'Cumplido, %',
      yes: 'Sí',
      count: 'De',
      from: 'Probable desde, %',
      to: 'Probable hasta, %',
    },

    apiHealth: {
      summary: ({ calls, errors, share, p50, p95 }) => {
        const asked = `${counted(calls, 'petición', 'peticiones')} a WellSky en 24 horas`;
        const times =
          p50 === null || p95 === null
            ? ''
            : `; la mitad de las respuestas en menos de ${p50}, 95 de 100 en menos de ${p95}`;
        const failed =
          errors === 0 ? ', ninguna falló' : `, ${counted(errors, 'falló', 'fallaron')} (${share})`;
        return `${asked}${failed}${times}.`;
      },
      p50: 'La mitad en menos de',
      p95: '95 de 100 en menos de',
      timeAxis: 'Tiempo de respuesta, s',
      errorAxis: 'Fallas en la hora',
      seconds: (seconds) => `${seconds} s`,
      milliseconds: (milliseconds) => `${milliseconds} ms`,
      sweep: 'Última lectura',
      sweepFull: (time, seconds, windows) =>
        `${time}, completa: ${counted(windows, 'ventana')} en ${seconds}`,
      sweepPartial: (time, seconds, windows) =>
        `${time}, incompleta: ${counted(windows, 'ventana')} en ${seconds}`,
      noSweep: 'ninguna aún',
      asking: 'Peticiones',
      circuit: {
        closed: 'como siempre',
        'half-open': 'se intenta de nuevo tras una pausa',
        open: 'en pausa tras demasiadas fallas',
      },
      since: (state, time) => `${state}, desde: ${time}`,
      kinds: 'Fallas',
      kind: (name, count) => `${name} ${figure(count)}`,
      errors: {
        throttled: 'pidió ir más lento',
        unauthorized: 'sesión cerrada',
        refused: 'rechazada',
        'not-understood': 'no entendida',
        'server-error': 'error de WellSky',
        unreadable: 'ilegible',
        'timed-out': 'sin respuesta a tiempo',
        'no-connection': 'sin conexión',
      },
      hour: 'Hora desde',
      calls: 'Peticiones',
      failedColumn: 'Fallas',
      throttled: 'Frenadas',
      p50Ms: 'La mitad en menos de, ms',
      p95Ms: '95 de 100 en menos de, ms',
      retries: (count) => `${counted(count, 'lectura')} ${form(count, 'repetida', 'repetidas')}`,
    },
  },
};
