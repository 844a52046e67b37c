import type { choiceText as english } from '../en/choice.ts';
import type { Like } from '../../../../shared/text/like.ts';

/** Words of "why not the first?". */
export const choiceText: Like<typeof english> = {
  choice: {
    heading: (name) => `¿Por qué no ${name} primero?`,
    detail: 'Un toque. Cuenta para futuras sugerencias hasta que venza.',
    reasons: {
      'client-prefers-other': 'El cliente prefiere a otra persona',
      'knows-client-better': 'Conoce mejor al cliente',
      'skills-fit-better': 'Tiene habilidades más adecuadas',
      'told-me-no': 'Me dijo que no',
      'asked-too-often': 'Demasiadas solicitudes',
      'too-far': 'Vive demasiado lejos',
      'keeps-hours-down': 'Para no sumar horas',
      other: 'Otra razón',
    },
    note: 'Nota',
    addNote: 'Agregar una nota',
    noteHint: 'En pocas palabras; se guarda al tocar una razón.',
    noteMissing: 'Diga en pocas palabras qué fue.',
    skip: 'Omitir',
    recorded: (name, reason) => `${name} no va primero: ${reason.toLowerCase()}`,
    undone: 'Retirado',
  },
};
