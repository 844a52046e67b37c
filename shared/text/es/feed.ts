import type { feedSentences as english } from '../en/feed.ts';
import type { Like } from '../like.ts';
import { counted, form } from './counted.ts';

/** The connection to WellSky. */
export const feedSentences: Like<typeof english> = {
  trouble: {
    unreachable: 'Sin conexión con WellSky',
    refused: 'WellSky rechaza el acceso al horario',
    stale: 'Horario de WellSky desactualizado',
  },
  empty: 'Horario de WellSky vacío',
  forClients: (affected, clients) =>
    ` para ${String(affected)} de ${counted(clients, 'cliente', 'clientes')}`,
  since: (time) => ` desde: ${time}`,
  notReadYet: 'aún sin lectura completa',
  lastRead: (time) => `última lectura completa: ${time}`,
  alertsPaused: (last) => `Alertas en pausa, ${last}`,
  theirAlertsPaused: (last) => `Sus alertas en pausa, ${last}`,

  slow: 'WellSky responde mucho más lento de lo normal',
  slowMeans: 'Mientras tanto, los cambios del horario se ven más tarde',
  credentials: (since) => `Credenciales de WellSky en uso desde el ${since}`,
  rotate: 'Cámbielas cada 90 días: cree nuevas en WellSky e indíquelas en Configuración',
  laterDays: 'Días posteriores del horario de WellSky desactualizados',
  laterAlerts: (clients) => `En pausa las alertas de estos días para ${clients} clientes`,
  hardlyClockIns: 'Casi no llegan registros de entrada de WellSky',
  noClockIns: (since) => `No llegan registros de entrada de WellSky desde el ${since}`,
  clockInsMean:
    'Hasta que lleguen no se avisa de inasistencias ni de entradas tardías. Revise en WellSky si se registran las visitas',
  unreadable: (records, usual) =>
    `${counted(records, 'registro', 'registros')} de WellSky no se ${form(records, 'pudo', 'pudieron')} leer${usual === 0 ? '' : ` (lo normal: ${String(usual)})`}`,
  unreadableMeans: 'Standby los omite hasta que se corrijan en WellSky',
};
