import type { dashboardSentences as english } from '../en/dashboard.ts';
import type { Like } from '../like.ts';
import { counted } from './counted.ts';

/** What the dashboard's figures leave out, and what would add it. */
export const dashboardSentences: Like<typeof english> = {
  unread: (unread, clients) =>
    `El horario de ${String(unread)} de ${counted(clients, 'cliente', 'clientes')} no está leído al día; allí pueden faltar turnos.`,
  nothingRead: 'El horario todavía no se ha leído, así que no se conoce ningún turno abierto.',
  pastNotWatched: (since) =>
    `Standby observa desde el ${since}. De los días anteriores solo cuentan como abiertos los turnos que quedaron sin cubrir.`,
  watchedSince: (since) =>
    `Standby observa desde el ${since}. Una importación de solicitudes muestra semanas anteriores.`,
  askedBefore: (since) =>
    `Standby observa desde el ${since}. Las semanas anteriores cuentan los turnos por los que se preguntó a alguien, desde la primera solicitud hasta el sí.`,
  unseen: (shifts) =>
    `No se cuentan ${counted(shifts, 'turno abierto', 'turnos abiertos')}: el horario no se leyó mientras se podían cubrir.`,
  noAsks:
    'Todavía no se conocen solicitudes. Regístrelas con cada llamada o importe las anteriores.',
  noRecentAsks: 'No se conocen solicitudes de las últimas cinco semanas.',
  noCalls: 'No se preguntó nada a WellSky en las últimas 24 horas.',
  someHours: (hours, all) =>
    `Se preguntó a WellSky en ${String(hours)} de las últimas ${String(all)} horas. En las demás Standby no estaba en marcha.`,
};
