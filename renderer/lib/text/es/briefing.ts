import type { briefingText as english } from '../en/briefing.ts';
import type { Like } from '../../../../shared/text/like.ts';

/** Words of the briefings. */
export const briefingText: Like<typeof english> = {
  briefing: {
    heading: 'Informe',
    kinds: { morning: 'Mañana', evening: 'Tarde', weekly: 'Semana' },
    kindsLabel: 'Qué informe',
    asOf: (time) => `Datos: ${time}`,
    due: (title) => `Está listo: ${title}`,
    putAway: (title) => `Ocultar: ${title}`,
  },
};
