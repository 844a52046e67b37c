import type { WriteKind } from '../../../../shared/domain/write.ts';
import type { writingText as english } from '../en/writing.ts';
import type { Like } from '../../../../shared/text/like.ts';

const THERE_ALREADY: Readonly<Record<WriteKind, string>> = {
  'admin-task': 'Ya hay una tarea sobre este turno. Esta sería otra más.',
  'shift-note': 'Ya hay una nota sobre este turno. Esta sería otra más.',
  assignment: 'Ya se escribió una asignación de este turno.',
};

/** Words of writing into WellSky, and of the way into it. */
export const writingText: Like<typeof english> = {
  writing: {
    heading: 'WellSky',
    open: 'Abrir en WellSky',
    openHint: 'Copia el texto y abre WellSky en otra ventana',
    copied: 'Copiado. Péguelo en la búsqueda de WellSky.',
    shiftCopy: (client, when, name, appointment) =>
      `${client}, ${when}${name === null ? '' : `, ${name}`} (cita ${appointment})`,
    write: 'Escribir en WellSky',
    close: 'Cerrar',
    kind: 'Qué escribir',
    kinds: {
      'admin-task': 'Tarea',
      'shift-note': 'Nota del turno',
      assignment: 'Asignación',
    },
    details: {
      'admin-task': 'Aparece en el panel de la oficina.',
      'shift-note': 'Aparece en el registro de esta visita. Las familias no la ven.',
      assignment:
        'Experimental. WellSky no documenta cómo asignar un turno: Standby lo intenta una vez y mira si funcionó.',
    },
    text: 'Texto',
    suggested: 'Como se sugirió',
    everything: 'Todo lo que se envía',
    fields: {
      status: 'Estado',
      executionDate: 'Día',
      dueDate: 'Vence, en UTC',
      requester: 'Sobre',
      owner: 'Panel de',
      agencyId: 'Agencia',
      encounter: 'Visita',
      title: 'Título',
      comment: 'Comentario',
      message_for_next_caregiver: 'Para la próxima cuidadora',
      show_in_family_room: 'Para la familia',
      recorded: 'Escrito en',
      appointment: 'Turno',
      client: 'Cliente',
      caregiver: 'Cuidadora',
      start: 'Inicio',
      end: 'Fin',
    },
    textEmpty: 'El texto está vacío: no se puede escribir nada.',
    empty: 'vacío',
    approve: {
      'admin-task': 'Escribir esta tarea',
      'shift-note': 'Escribir esta nota',
      assignment: 'Intentar asignar',
    },
    isWriting: 'Escribiendo',
    nothingAllowed: 'Las reglas no permiten escribir en WellSky.',
    rules: 'Cambiar las reglas',
    obstacles: {
      'not-allowed': 'Las reglas no lo permiten.',
      'no-visit': 'Todavía no hay una visita a la que añadir una nota.',
      'no-owner': 'No se ha dicho en qué panel aparece la tarea. Lo dicen las reglas.',
      'not-open': 'Alguien tiene este turno.',
      'no-caregiver': 'Nadie ha dicho que sí todavía.',
      'wellsky-refuses': 'WellSky se lo negó a esta cuenta hace poco.',
      'written-already': 'Esto ya está escrito.',
      'unknown-before': 'Puede que ya esté allí: mire primero en WellSky.',
      'too-many-today': 'Hoy ya se escribieron veinte tareas. Más llenarían el panel.',
      'no-own-id': 'El turno es parte de una serie, y WellSky tiene un solo número para todos.',
    },
    there: {
      is: (kind) => THERE_ALREADY[kind],
      'may-be': () => 'Puede que ya esté allí: mire primero en WellSky.',
    },

    list: 'Escrito en WellSky',
    by: (person, time) => `${person}, ${time}`,
    states: {
      leased: 'se está escribiendo',
      written: 'aceptado por WellSky',
      verified: 'escrito y visto en WellSky',
      unknown: 'puede que esté escrito: mire en WellSky',
      failed: 'no se escribió',
    },
    outcomes: {
      leased: 'Se está escribiendo',
      written: 'WellSky lo aceptó',
      verified: 'Escrito y visto en WellSky',
      unknown: 'Puede que esté escrito',
      failed: 'No se escribió',
    },
    unknownDetail:
      'Mire en WellSky antes de repetirlo. Standby no lo repite por su cuenta; donde puede, lo busca.',

    page: {
      heading: 'Abrir en WellSky',
      label: 'Dirección de su WellSky',
      hint: 'Como en su navegador, por ejemplo https://suagencia.clearcareonline.com. Vacío: sin botón.',
      save: 'Guardar la dirección',
      saved: 'Guardado',
      removed: 'Ya no se ofrece',
    },
  },
};
