import type { english } from '../en/english.ts';
import type { Like } from '../../../../shared/text/like.ts';
import { agenciesText } from './agencies.ts';
import { briefingText } from './briefing.ts';
import { capacityText } from './capacity.ts';
import { channelsText } from './channels.ts';
import { choiceText } from './choice.ts';
import { dashboardText } from './dashboard.ts';
import { firstRunText } from './first-run.ts';
import { frontText } from './front.ts';
import { hoursText } from './hours.ts';
import { lockText } from './lock.ts';
import { incidentText } from './incident.ts';
import { lookUpText } from './look-up.ts';
import { outreachText } from './outreach.ts';
import { overtimeText } from './overtime.ts';
import { panelText } from './panel.ts';
import { patternsText } from './patterns.ts';
import { policyText } from './policy.ts';
import { recipientsText } from './recipients.ts';
import { settingsText } from './settings.ts';
import { setupText } from './setup.ts';
import { trackRecordText } from './track-record.ts';
import { viewsText } from './views.ts';
import { workflowsText } from './workflows.ts';
import { writingText } from './writing.ts';

export { phrases } from './phrases/phrases.ts';

/**
 * Every word the panel says in Spanish, as schedulers of home care in Colorado and California say
 * it. The reader is addressed as usted; people are named so that no gender is assumed.
 *
 * Terms, the same everywhere:
 *   ask             solicitud             incident          incidente
 *   back-up         suplente              match             compatibilidad
 *   briefing        informe               overtime          horas extra
 *   call-out        ausencia avisada      report            reporte
 *   caregiver       persona cuidadora     schedule          horario
 *   caregivers      personal cuidador     shift             turno
 *   clock-in        registro de entrada   snooze            posponer
 *   cover           cobertura, reemplazo  tag               etiqueta
 *   credential      credencial            threshold         límite
 *   digest          resumen               time off          tiempo libre
 *   do not send     no enviar             track record      aciertos
 *   hiring trigger  límite para contratar unfilled          sin cubrir
 *   hour cap        tope de horas         workweek          semana laboral
 */
export const spanish: Like<typeof english> = {
  ...frontText,
  ...incidentText,
  ...choiceText,
  ...viewsText,
  ...panelText,
  ...panelText,
  ...briefingText,
  ...lookUpText,
  ...overtimeText,
  ...patternsText,
  ...capacityText,
  ...trackRecordText,
  ...dashboardText,
  ...hoursText,
  ...lockText,
  ...workflowsText,
  ...setupText,
  ...settingsText,
  ...channelsText,
  ...recipientsText,
  ...agenciesText,
  ...firstRunText,
  ...outreachText,
  ...policyText,
  ...writingText,

  product: 'Standby',
  title: (urgent) => (urgent === 0 ? 'Standby' : `(${String(urgent)}) Standby`),

  severity: {
    critical: 'Crítico',
    high: 'Alto',
    normal: 'Normal',
    info: 'Informativo',
  },

  time: {
    startsIn: (span) => `empieza en ${span}`,
    started: (span) => `empezó hace ${span}`,
    ended: (span) => `terminó hace ${span}`,
    now: 'empieza ahora',
    underMinute: 'menos de 1 min',
    days: (days, hours) =>
      hours === 0 ? `${String(days)} d` : `${String(days)} d ${String(hours)} h`,
    hours: (hours, minutes) =>
      minutes === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(minutes)} min`,
    minutes: (minutes) => `${String(minutes)} min`,
  },

  copy: {
    done: 'Copiado',
    failed: 'No se permitió copiar. Seleccione el texto y cópielo.',
  },

  problems: {
    offline: 'Standby no responde',
    offlineDetail: (time) =>
      time === null
        ? 'Quizá se está reiniciando. Esta ventana lo intenta de nuevo sola.'
        : `Se muestra lo que se sabía a las ${time}. Esta ventana lo intenta de nuevo sola.`,
    retry: 'Intentar de nuevo',
    loading: 'Abriendo',
  },

  help: {
    heading: 'Atajos de teclado',
    close: 'Cerrar',
    keys: [
      ['↑ ↓', 'moverse por incidentes o personas'],
      ['Enter', 'abrir'],
      ['Esc', 'atrás'],
      ['a', 'me encargo'],
      ['s', 'posponer'],
      ['h', 'pasar a otra persona'],
      ['y  n  x', 'la persona elegida dijo que sí, dijo que no, no contestó'],
      ['/', 'filtrar la lista o buscar a alguien por su nombre'],
      ['f', 'buscar reemplazo para un cliente o una persona cuidadora'],
      ['m', 'otras pantallas'],
      ['l', 'bloquear, si alguien tiene un PIN'],
      ['?', 'esta lista'],
    ],
  },

  announce: (severity, headline, body) => `${severity}: ${headline}. ${body}`,
};
