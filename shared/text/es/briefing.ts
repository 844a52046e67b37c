import type { briefingSentences as english } from '../en/briefing.ts';
import type { Like } from '../like.ts';
import { capital } from './capital.ts';
import { counted } from './counted.ts';

/** The briefings: how the day begins, the hand-over of the evening, how the week went. */
export const briefingSentences: Like<typeof english> = {
  more: (count) => `Y ${String(count)} más`,
  nobodyElse: 'No hay nadie más disponible',

  morning: {
    title: (day, date) => `Informe de la mañana, ${day} ${date}`,
    visits: 'Visitas de hoy',
    noVisits: 'Hoy no hay visitas',
    open: 'Turnos sin cubrir',
    noOpen: 'Todos los turnos de los próximos días están cubiertos',
    overtime: 'Cerca de las horas extra',
    noOvertime: 'Nadie está cerca de las horas extra',
    late: 'Entradas tardías de ayer',
    nobodyLate: 'Nadie empezó tarde',
    planning: 'Conviene planear',
    nothingToPlan: 'Nada que planear',
    onDay: (day, said) => `${capital(day)}: ${said.replace(' de hoy', '')}`,
    count: (visits, open) =>
      `${counted(visits, 'visita', 'visitas')}, ${open === 0 ? 'todas cubiertas' : `${String(open)} sin cubrir`}`,
    dayparts: {
      morning: (count) => `${String(count)} por la mañana`,
      afternoon: (count) => `${String(count)} por la tarde`,
      evening: (count) => `${String(count)} al anochecer`,
      night: (count) => `${String(count)} por la noche`,
    },
    hours: (name, hours, isThisWeek) =>
      `${name}: ${hours} ${isThisWeek ? 'esta semana' : 'la próxima semana'}`,
    ofOvertime: (hours, over) => `${hours}, ${over} extra`,
    overtimeFrom: (hours, threshold) => `${hours}, horas extra desde ${threshold}`,
    lateBy: (name, minutes, client, due) =>
      `${name} llegó ${String(minutes)} min tarde con ${client} (${due})`,
    unread: (clients) =>
      `No se conocen las visitas de ayer de ${counted(clients, 'cliente', 'clientes')}`,
  },

  evening: {
    title: (day, date) => `Relevo, ${day} ${date}`,
    current: 'Qué tan actual es esto',
    upToDate: 'Al día',
    open: 'Sin nadie esta noche',
    noOpen: (back) => `Todos los turnos hasta las ${back} están cubiertos`,
    likely: 'Con más riesgo de fallar',
    noShifts: (back) => `Ningún turno hasta las ${back}`,
    cacheAsOf: (time) => `lo guardado es de: ${time}`,
    neverRead: 'una parte nunca se leyó',
    notRead: 'No se leyó el horario de esta noche',
    notReadLast: (last) => `No se leyó el horario de esta noche, ${last}`,
    notReadFor: (stale, clients, last) =>
      `No se leyó el horario de esta noche para ${String(stale)} de ${counted(clients, 'cliente', 'clientes')}, ${last}`,
    unknown: 'No se sabe: no se leyó el horario de esta noche',
    noneInPart: 'Ninguno en la parte del horario que se leyó',
    when: (day, hour, client) => `${day === null ? '' : `${capital(day)} `}${hour} con ${client}`,
    shift: (when, who, standbys) => `${when}: ${who}. ${standbys}`,
    callFirst: (names) => `Llame primero: ${names}`,
    standby: (names) => `Suplentes: ${names}`,
    holderIs: (name, why) => `${name}, ${why}`,
    holderSure: (name, percent, why) =>
      `${name}, ${percent} de seguridad${why === '' ? '' : ` (${why})`}`,
    nobodyYet: 'nadie aún',
    offThen: 'no trabaja a esa hora',
    pattern: 'un patrón que conviene planear',
    notConfirmed: 'sin confirmar',
  },

  weekly: {
    title: (from, to) => `Semana del ${from} al ${to}`,
    open: 'Turnos sin cubrir',
    noOpen: 'No hubo turnos sin cubrir que se llenaran o se perdieran',
    overtime: 'Horas extra evitadas',
    noOvertime: 'Nadie estuvo cerca de las horas extra',
    capacity: 'Capacidad',
    noCapacity: 'No se sabe hasta leer algunas semanas de visitas',
    notRead: 'No se sabe: Standby no leyó esta semana',
    partlyRead: (days) => `Ninguno que Standby sepa: leyó ${String(days)} de los 7 días`,
    filled: (filled, wanted, percent) =>
      `Cubiertos: ${String(filled)} de ${String(wanted)} (${percent})`,
    times: (median, longest) => `La mitad en menos de ${median}; el más largo tomó ${longest}`,
    delivered: (hours, percent) =>
      `Se cumplieron ${hours}, ${percent === null ? 'capacidad típica aún desconocida' : `${percent} de la capacidad típica`}`,
    trigger: (hours, week) =>
      `Límite para contratar, ${hours}: ${week === null ? 'fuera del alcance del pronóstico' : `al alcance en la semana del ${week}`}`,
    warnings: (warnings) => counted(warnings, 'aviso', 'avisos'),
    crossed: (warned, caregivers) =>
      `${warned}; ${counted(caregivers, 'persona trabajó', 'personas trabajaron')} horas extra`,
    of: (name, outcome) => `${name}: ${outcome}`,
    avoided: (avoided, foreseen) => `${avoided} de ${foreseen}`,
    unknown: 'no se sabe, no se leyó el final de la semana',
  },
};
