import type { frontText as english } from '../en/front.ts';
import type { Like } from '../../../../shared/text/like.ts';
import { counted, figure } from './counted.ts';

/** Words of the front page. */
export const frontText: Like<typeof english> = {
  header: {
    demo: 'Demo',
    refresh: 'Leer el horario ahora',
    lookUp: 'Buscar reemplazo para…',
    reading: (progress) => `Leyendo ${progress}`,
  },

  feed: {
    fresh: (time) => `Leído: ${time}`,
    stale: (time) => `Desactualizado, leído: ${time}`,
    refused: (time) => `Rechazado, última lectura: ${time}`,
    unreachable: (time) => `Sin conexión, última lectura: ${time}`,
    connection: 'Revisar la conexión',
    never: {
      fresh: 'Aún sin leer',
      stale: 'Aún sin leer',
      refused: 'Rechazado, nunca leído',
      unreachable: 'Sin conexión, nunca leído',
    },
  },

  list: {
    label: 'Incidentes',
    filter: 'Filtrar incidentes',
    noMatch: (typed) => `Ningún incidente menciona “${typed}”.`,
    now: 'Requiere su atención',
    inHand: 'En curso',
    held: 'En espera, según la última lectura',
    quiet: 'No urgente',
    resolved: 'Resueltos en las últimas 12 h',
    best: (name, match) => `${name}, compatibilidad ${match}`,
    nobody: 'Nadie para sugerir',
    asked: (count) =>
      count === 1 ? '1 persona consultada' : `${String(count)} personas consultadas`,
    saidYes: (names) => `${names.join(', ')}: sí; asigne el turno en WellSky`,
    starts: (count, times) =>
      `${counted(count, 'turno')}: ${times.join(', ')}${count > times.length ? ' …' : ''}`,
  },

  delivery: {
    now: '',
    digest: 'En el resumen',
    muted: 'Alertas en pausa',
    'record-only': 'Solo registrado',
  },

  state: {
    acknowledged: (actor, until) =>
      `A cargo de ${actor}${until === null ? '' : `, se recordará: ${until}`}`,
    snoozed: (until, event) => {
      if (until === null) return 'Pospuesto';
      if (event === null) return `Pospuesto hasta: ${until}`;
      const what = event === 'reply' ? 'alguien conteste' : 'algo cambie';
      return `Pospuesto hasta que ${what}, a más tardar: ${until}`;
    },
    someone: 'Alguien',
    resolved: (time) => `Resuelto: ${time}`,
    resolution: {
      filled: 'El turno está cubierto.',
      cancelled: 'El turno se canceló.',
      missed: 'El turno terminó sin nadie asignado.',
      cleared: 'La causa ya no existe.',
      'by-hand': 'Cerrado a mano.',
    },
  },

  empty: {
    covered: (shifts) =>
      shifts === 1
        ? 'El único turno de las próximas 48 h está cubierto'
        : `Los ${figure(shifts)} turnos de las próximas 48 h están cubiertos`,
    noShifts: 'No hay turnos en las próximas 48 h',
    partly: (covered, shifts) =>
      `Cubiertos: ${figure(covered)} de ${counted(shifts, 'turno')} de las próximas 48 h`,
    nothing: 'Nada requiere su atención ahora.',
    briefing: 'Informe de la mañana',
    read: (time) => `Leído: ${time}.`,
  },

  sweep: {
    heading: 'Primera lectura del horario',
    detail:
      'Los incidentes aparecen en cuanto se encuentran. Mientras tanto puede cerrar esta ventana.',
    stage: {
      people: 'clientes y personal cuidador',
      schedule: 'horarios',
      history: 'visitas anteriores',
    },
    count: (stage, done, total) =>
      total === 0 ? stage : `${stage}, ${figure(done)} de ${figure(total)}`,
  },
};
