import { calendarIn } from '../calendar.ts';
import type { trayText } from '../en/tray.ts';
import type { Like } from '../like.ts';

const { clock, shortWeekday } = calendarIn('es-US', ['a.m.', 'p.m.']);

/** El icono de la bandeja y las notificaciones. */
export const spanishTrayText: Like<typeof trayText> = {
  moment: (weekday, minute) => `${shortWeekday(weekday)} ${clock(minute)}`,

  notConnected: 'Standby: sin conexión',
  feed: {
    refused: 'WellSky niega el acceso. Abra Standby para ver qué hacer.',
    unreachable: 'WellSky no responde. No se ve nada nuevo.',
  },
  reading: 'Standby está leyendo el horario',
  openShifts: (open) => `${String(open)} sin cubrir en las próximas 48 h`,
  covered: (shifts) => `Los ${String(shifts)} turnos de las próximas 48 h están cubiertos`,
  waiting: (count, next, elsewhere) =>
    [
      `${String(count)} sin cubrir`,
      ...(next === null ? [] : [`el próximo ${next}`]),
      ...(elsewhere === 0 ? [] : [`${String(elsewhere)} en otras agencias`]),
    ].join(', '),
  paused: (until, rest) => `Alertas en pausa hasta ${until}. ${rest}`,
  locked: (rest) => `Bloqueado. ${rest}`,

  menu: {
    open: 'Abrir el panel',
    findCover: 'Buscar reemplazo…',
    briefing: 'Resumen de la mañana',
    readNow: 'Leer el horario ahora',
    pause: 'Pausar las alertas',
    pauses: {
      halfHour: 'Durante 30 minutos',
      hour: 'Durante 1 hora',
      tomorrow: 'Hasta mañana a las 7:00 a.m.',
    },
    resume: (until) => `Reanudar las alertas (en pausa hasta ${until})`,
    dashboard: 'Tablero',
    settings: 'Configuración',
    lock: 'Bloquear',
    startAtLogin: 'Abrir al iniciar sesión',
    shortcutTaken: (keys) => `Otro programa usa ${keys}`,
    quit: 'Salir de Standby',
  },

  lockedAlert: {
    critical: 'Algo crítico requiere su atención',
    other: 'Algo requiere su atención',
    body: 'Desbloquee Standby para leerlo.',
  },
};
