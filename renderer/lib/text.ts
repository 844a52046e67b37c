import type { Severity } from '../../shared/domain/incident.ts';
import { briefingText } from './text/briefing.ts';
import { capacityText } from './text/capacity.ts';
import { choiceText } from './text/choice.ts';
import { frontText } from './text/front.ts';
import { hoursText } from './text/hours.ts';
import { incidentText } from './text/incident.ts';
import { lookUpText } from './text/look-up.ts';
import { overtimeText } from './text/overtime.ts';
import { patternsText } from './text/patterns.ts';
import { setupText } from './text/setup.ts';
import { trackRecordText } from './text/track-record.ts';
import { viewsText } from './text/views.ts';
import { workflowsText } from './text/workflows.ts';

/**
 * Every word the panel says, in one place, so that it can be read as a whole and translated.
 * Arguments that are numbers are counts; times, spans and percentages arrive formatted.
 */
export const text = {
  ...frontText,
  ...incidentText,
  ...choiceText,
  ...viewsText,
  ...briefingText,
  ...lookUpText,
  ...overtimeText,
  ...patternsText,
  ...capacityText,
  ...trackRecordText,
  ...hoursText,
  ...workflowsText,
  ...setupText,

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
      ['y  n  x', 'the chosen caregiver said yes, said no, did not answer'],
      ['/', 'find'],
      ['f', 'look up a client or caregiver'],
      ['m', 'other screens'],
      ['?', 'this list'],
    ],
  },

  announce: (severity: string, headline: string, body: string) =>
    `${severity}: ${headline}. ${body}`,
} as const;
