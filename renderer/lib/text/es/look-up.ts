import type { lookUpText as english } from '../en/look-up.ts';
import type { Like } from '../../../../shared/text/like.ts';
import { counted } from './counted.ts';

/** Words of the look-up and of a person's page. */
export const lookUpText: Like<typeof english> = {
  lookUp: {
    heading: 'Buscar reemplazo',
    field: 'Nombre, teléfono o ID de un cliente o persona cuidadora',
    hint: 'Escriba una parte. Enter abre el primer turno encontrado.',
    nobody: (typed) => `No se encontró a nadie con “${typed}”.`,
    people: 'Personas',
    shifts: 'Turnos',
    client: 'Cliente',
    caregiver: 'Persona cuidadora',
    inactive: 'Fuera de servicio',
    found: (people, shifts) =>
      `Se encontró: ${counted(people, 'persona')}, ${counted(shifts, 'turno')}`,
  },

  person: {
    of: (name) => `Semana y turnos de ${name}`,
    week: 'Esta semana',
    weekWanted: (hours, wanted) => `${hours}, quisiera ${wanted}`,
    contact: 'Último contacto',
    noContact: 'Ninguno conocido',
    tags: 'Etiquetas',
    next: 'Próximos turnos',
    noNext: 'Ningún turno en el horario leído.',
    open: 'Sin asignar',
    cover: 'Buscar reemplazo',
    coverFor: (when) => `Buscar reemplazo para ${when}`,
  },

  shift: {
    heading: 'Buscar reemplazo',
  },
};
