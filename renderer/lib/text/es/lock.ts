import type { Like } from '../../../../shared/text/like.ts';
import type { lockText as english } from '../en/lock.ts';

/** Words of the lock, and of the pause of alerts. */
export const lockText: Like<typeof english> = {
  lock: {
    button: 'Bloquear',
    locked: 'Standby está bloqueado',
    watching: 'Sigue vigilando el horario y le avisa cuando algo requiere su atención.',
    who: 'Nombre',
    pin: 'PIN o frase de acceso',
    unlock: 'Desbloquear',
    checking: 'Revisando',
    missing: 'Escriba su PIN o frase de acceso.',
    wrong: 'No es correcto.',
    wait: (span) => `Puede intentar de nuevo en ${span}.`,
    seconds: (count) =>
      count < 60 ? `${String(count)} s` : `${String(Math.ceil(count / 60))} min`,
    forgotten: '¿Se le olvidó? Quien administra puede darle uno nuevo en Configuración.',
    title: 'Standby, bloqueado',
  },

  pause: {
    button: 'Pausar alertas',
    spans: {
      halfHour: '30 minutos',
      hour: '1 hora',
      tomorrow: 'Hasta mañana, 7:00 a.m.',
    },
    paused: (until) => `Alertas en pausa hasta: ${until}`,
    detail: 'Los incidentes se siguen reuniendo aquí. Los críticos también esperan.',
    quiet: (until) => `Horas de silencio hasta: ${until}. Solo alertas críticas`,
    resume: 'Reanudar',
    resumed: 'Las alertas están encendidas de nuevo',
    undo: 'Deshacer',
  },
};
