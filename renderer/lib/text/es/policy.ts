import type { Like } from '../../../../shared/text/like.ts';
import type { policyText as english } from '../en/policy.ts';
import { counted, figure } from './counted.ts';

const bare = new Intl.NumberFormat('es-US', { maximumFractionDigits: 4 });
const share = new Intl.NumberFormat('es-US', { style: 'percent', maximumFractionDigits: 2 });
const unit = (one: string, other?: string) => (count: number) =>
  `${bare.format(count)} ${count === 1 || other === undefined ? one : other}`;

/** Words of the rules that an agency can change. */
export const policyText: Like<typeof english> = {
  policy: {
    rules: {
      'week.startsOn': {
        label: 'La semana laboral empieza el',
        help: 'Las horas extra se cuentan desde este día hasta el siguiente.',
      },
      'week.workdayStartsAt': {
        label: 'El día laboral empieza a las',
        help: 'Un turno que pasa de esta hora se divide entre dos días laborales.',
      },
      'overtime.jurisdictions': {
        label: 'Ley de horas extra',
        help: 'Si se aplican varias, en cada hora rige la que da más horas extra.',
      },
      'overtime.warningHours': {
        label: 'Aviso de horas extra',
        help: 'Cuántas horas antes de las horas extra se le avisa.',
      },
      'overtime.weeklyThresholdHours': {
        label: 'Límite semanal propio',
        help: 'Sustituye el límite semanal de la ley, si la agencia paga horas extra antes.',
      },
      'eligibility.restHours': {
        label: 'Descanso entre días laborales',
        help: 'Entre el último turno de un día laboral y el primero del siguiente.',
      },
      'eligibility.hourCap': {
        label: 'Tope de horas por semana',
        help: 'No se sugiere a nadie para un turno que lo superaría.',
      },
      'eligibility.requiredTags': {
        label: 'Etiquetas siempre obligatorias',
        help: 'Una por línea, por nombre o ID. Certificaciones y habilidades se exigen siempre.',
      },
      'match.halfLifeDays': {
        label: 'Vida media de las solicitudes',
        help: 'Una solicitud de esa antigüedad cuenta la mitad que una de hoy.',
      },
      'match.similarStartHours': {
        label: 'Los turnos similares empiezan a menos de',
        help: 'Entre sí, el mismo día de la semana. Los del mismo cliente siempre son similares.',
      },
      'patterns.q': {
        label: 'Patrones falsos',
        help: 'Como máximo esta parte de los patrones mostrados puede ser azar.',
      },
      'patterns.expireDays': {
        label: 'Los patrones vencen después de',
        help: 'Sin nada nuevo.',
      },
      'capacity.triggerHours': {
        label: 'Límite para contratar',
        help: 'Horas por semana a partir de las cuales hace falta más personal cuidador.',
      },
      'capacity.leadWeeks': {
        label: 'Contratar toma',
        help: 'Se avisa cuando es probable llegar al límite dentro de este tiempo.',
      },
      'sweep.requestsPerSecond': {
        label: 'Peticiones a WellSky',
        help: 'Todo lo que Standby lee en conjunto. WellSky frena a quien pide más.',
      },
      'sweep.nearMinutes': {
        label: 'Antigüedad permitida de hoy y mañana',
        help: 'Con un horario más antiguo no se avisa nada. Una agencia grande puede necesitar más.',
      },
      'sweep.farMinutes': {
        label: 'Antigüedad permitida de días posteriores',
        help: 'Con un horario más antiguo no se avisa nada.',
      },
      'visits.lateMinutes': {
        label: 'Tarde después de',
        help: 'Sin registro de entrada tanto tiempo después del inicio. También es cuando una inasistencia cuenta como ausencia.',
      },
      'asking.target': {
        label: 'Probabilidad de un sí',
        help: 'Se sugieren tantas personas a la vez que alguien diga que sí a tiempo con esta probabilidad.',
      },
      'asking.weeklyBudget': {
        label: 'Solicitudes por persona',
        help: 'No se sugiere preguntar a nadie más veces por semana.',
      },
      'asking.quietFrom': {
        label: 'Silencio para el personal desde',
        help: 'Después de esta hora no se sugiere preguntar a nadie.',
      },
      'asking.quietTo': {
        label: 'Silencio para el personal hasta',
        help: 'Después de un turno de noche, ocho horas más.',
      },
      'asking.automatic': {
        label: 'Preguntar sin aprobación',
        help: 'Standby escribe por sí mismo a las personas sugeridas. Sin marcar: usted aprueba cada mensaje.',
      },
      'asking.dailyCap': {
        label: 'Máximo de mensajes sin aprobación',
        help: 'Después espera a que usted decida, hasta el día siguiente.',
      },
      'writeBack.allowed': {
        label: 'Se puede escribir en WellSky',
        help: 'Cada entrada se muestra antes y solo se escribe cuando usted la aprueba.',
      },
      'writeBack.taskOwners': {
        label: 'Quién recibe las tareas',
        help: 'IDs de WellSky, uno por línea: en qué tablero aparece una tarea.',
      },
      'texts.language': {
        label: 'Idioma de sugerencias y alertas',
        help: 'Lo que Standby escribe para esta agencia, igual para todas las personas.',
      },
      'alerts.quietFrom': {
        label: 'Silencio desde',
        help: 'Hasta que termine solo se avisan las alertas críticas; el resto espera.',
      },
      'alerts.quietTo': {
        label: 'Silencio hasta',
        help: 'Según la hora de la agencia.',
      },
      'alerts.ladder': {
        label: 'Fuera de esta computadora',
        help: 'Si nadie responde a la notificación, se usan los que estén configurados, de arriba abajo.',
      },
      'alerts.criticalMinutes': {
        label: 'Siguiente paso, alertas críticas',
        help: 'Cuánto espera cada paso a que alguien se encargue del incidente.',
      },
      'alerts.highMinutes': {
        label: 'Siguiente paso, alertas altas',
        help: 'Cuánto espera cada paso a que alguien se encargue del incidente.',
      },
      'alerts.digestAt': {
        label: 'Resumen a las',
        help: 'Una vez al día, lo que podía esperar. Si no hay nada, no se envía nada.',
      },
      'privacy.notificationText': {
        label: 'Qué muestra una notificación',
        help: 'Otras personas pueden leerla, también en una pantalla bloqueada.',
      },
      'privacy.outsideText': {
        label: 'Qué muestran SMS, correo y Slack',
        help: 'Sale de esta computadora y queda en el servicio y en el teléfono.',
      },
      'privacy.askText': {
        label: 'El cliente en los mensajes al personal',
        help: 'Nunca un nombre, una dirección ni nada sobre la salud.',
      },
    },

    parts: {
      week: 'Semana laboral',
      overtime: 'Horas extra',
      eligibility: 'Quién puede tomar un turno',
      match: 'Compatibilidad',
      asking: 'Solicitudes al personal',
      texts: 'Lo que Standby escribe',
      'quiet-hours': 'Horas de silencio',
      ladder: 'Si nadie responde',
      digest: 'Resumen',
      messages: 'Mensajes al personal',
      privacy: 'Qué muestran las alertas',
      writeBack: 'Entradas en WellSky',
      patterns: 'Patrones',
      capacity: 'Capacidad',
      sweep: 'Lectura del horario',
      visits: 'Visitas',
    },

    options: {
      sunday: 'Domingo',
      monday: 'Lunes',
      tuesday: 'Martes',
      wednesday: 'Miércoles',
      thursday: 'Jueves',
      friday: 'Viernes',
      saturday: 'Sábado',
      'us-federal': 'Federal: 40 h por semana',
      'us-ca-personal-attendant':
        'California, asistentes personales: 9 h por día o 45 h por semana',
      'us-ca': 'California: 8 h por día, 40 h por semana, 7.º día',
      'us-co': 'Colorado: 12 h por día, 40 h por semana',
      'us-ny': 'Nueva York: 40 h por semana',
      'us-ny-live-in': 'Nueva York, con residencia: 44 h por semana',
      'us-or': 'Oregón',
      'us-nj': 'Nueva Jersey',
      'us-wa': 'Washington',
      en: 'English',
      es: 'Español',
      names: 'Todo: turno, cliente, persona cuidadora',
      'no-client': 'Turno y persona cuidadora, sin cliente',
      'no-names': 'Solo que algo requiere su atención',
      sms: 'SMS',
      email: 'Correo electrónico',
      slack: 'Slack',
      'admin-task': 'Tarea en el tablero',
      'shift-note': 'Nota en el turno',
      assignment: 'Asignación (experimental: WellSky no la documenta)',
    },
    ownOptions: {
      'privacy.askText': { 'no-client': 'No se menciona', initials: 'Iniciales' },
    },

    units: {
      hours: unit('h'),
      minutes: unit('min'),
      days: unit('día', 'días'),
      weeks: unit('semana', 'semanas'),
      'hours-a-week': unit('h por semana'),
      share: (count) => share.format(count),
      'requests-a-second': unit('por segundo'),
      'asks-a-week': unit('por semana'),
      'asks-a-day': unit('por día'),
    },
    unitNames: {
      hours: 'horas',
      minutes: 'minutos',
      days: 'días',
      weeks: 'semanas',
      'hours-a-week': 'horas por semana',
      share: '%',
      'requests-a-second': 'peticiones por segundo',
      'asks-a-week': 'solicitudes por semana',
      'asks-a-day': 'mensajes por día',
    },

    moveUp: (option) => `${option} antes`,
    notSet: 'sin definir',
    emptyIsNotSet: 'Puede quedar vacío.',
    defaultIs: (value) => `Valor predeterminado: ${value}.`,
    reset: (value) => `Volver a ${value}`,
    resetLabel: (label, value) => `Volver a ${value}: ${label}`,

    between: (min, max) => `de ${min} a ${max}`,
    atLeast: (min) => `al menos ${min}`,
    atMost: (max) => `como máximo ${max}`,
    moreThan: (min) => `más de ${min}`,
    lessThan: (max) => `menos de ${max}`,
    both: (one, other) => `${one} y ${other}`,
    range: (range) => `Permitido: ${range}.`,

    problems: {
      'too-small': (range) => `Indique un número: ${range}.`,
      'too-large': (range) => `Indique un número: ${range}.`,
      'not-whole': (range) => `Indique un número entero: ${range}.`,
      'not-a-number': (range) => `Indique un número: ${range}.`,
      'not-a-time': () => 'Indique una hora del día.',
      'not-digits': () => 'Escriba IDs solo con dígitos, uno por línea.',
      'not-an-option': () => 'Elija una opción de la lista.',
      'too-few': () => 'Elija al menos una.',
      empty: () => 'Escriba algo.',
    },

    bothTimes: 'Indique las dos horas, o ninguna.',

    automatic: {
      question: (workflows) =>
        `¿Dejar que Standby escriba al personal sin preguntarle a usted: ${workflows}?`,
      detail: (cap) =>
        `Envía por sí mismo los mensajes sugeridos, como máximo ${figure(cap)} por día, nunca en horas de silencio y nunca con un horario antiguo. Cada uno queda en el registro y en la auditoría, y usted puede detenerlo en cualquier momento.`,
      confirm: 'Enviar sin aprobación',
      keep: 'Seguir aprobando',
    },

    save: 'Guardar',
    saving: 'Guardando',
    discard: 'Descartar',
    changed: (rule, from, to) => `${rule}: ${from} → ${to}`,
    byFile: 'El archivo de reglas decide, así que las reglas solo se cambian ahí.',
    open: (count) => `Reglas (${figure(count)})`,

    preview: {
      ask: '¿Qué habría hecho esto en los últimos 90 días?',
      running: 'Repasando los últimos 90 días dos veces, con las reglas de hoy y con estas',
      caption: 'Incidentes de los últimos 90 días, con las reglas de hoy y con estas',
      span: (from, to) => `${from} a ${to}, antes → después`,
      same: (incidents) =>
        `Los mismos avisos: ${counted(incidents, 'incidente')} con las reglas de hoy y con estas. Puede cambiar a quién se sugiere.`,
      workflow: 'Flujo de trabajo',
      fired: 'Incidentes',
      atNight: 'De noche',
      critical: 'Críticos',
      digest: 'Resumen',
      fromTo: (from, to) => (from === to ? figure(from) : `${figure(from)} → ${figure(to)}`),
    },
  },
};
