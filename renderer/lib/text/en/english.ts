import type { Severity } from '../../../../shared/domain/incident.ts';
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

/**
 * Every word the panel says in English. The Spanish catalogue has its shape from this one.
 * Arguments that are numbers are counts; times, spans and percentages arrive formatted.
 */
export const english = {
  ...frontText,
  ...incidentText,
  ...choiceText,
  ...viewsText,
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
  title: (urgent: number) => (urgent === 0 ? 'Standby' : `(${String(urgent)}) Standby`),

  severity: {
    critical: 'Critical',
    high: 'High',
    normal: 'Normal',
    info: 'For information',
  } satisfies Record<Severity, string>,

  time: {
    startsIn: (span: string) => `starts in ${span}`,
    started: (span: string) => `started ${span} ago`,
    ended: (span: string) => `ended ${span} ago`,
    now: 'starts now',
    underMinute: 'less than 1 min',
    days: (days: number, hours: number) =>
      hours === 0 ? `${String(days)} d` : `${String(days)} d ${String(hours)} h`,
    hours: (hours: number, minutes: number) =>
      minutes === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(minutes)} min`,
    minutes: (minutes: number) => `${String(minutes)} min`,
  },

  copy: {
    done: 'Copied',
    failed: 'Copying was not allowed. Select the text and copy it.',
  },

  problems: {
    offline: 'Standby does not answer',
    offlineDetail: (time: string | null) =>
      time === null
        ? 'It may be restarting. This window tries again by itself.'
        : `Showing what was known at ${time}. This window tries again by itself.`,
    retry: 'Try again',
    loading: 'Opening',
  },

  help: {
    heading: 'Keyboard shortcuts',
    close: 'Close',
    keys: [
      ['↑ ↓', 'move through incidents or caregivers'],
      ['Enter', 'open'],
      ['Esc', 'back'],
      ['a', 'I have it'],
      ['s', 'snooze'],
      ['h', 'hand over'],
      ['y  n  x', 'the chosen caregiver said yes, said no, did not answer'],
      ['/', 'filter the list, or find a caregiver by name'],
      ['f', 'find cover for a client or caregiver'],
      ['m', 'other screens'],
      ['l', 'lock, once somebody has a PIN'],
      ['?', 'this list'],
    ],
  },

  announce: (severity: string, headline: string, body: string) =>
    `${severity}: ${headline}. ${body}`,
} as const;
