import type { Severity } from '../../shared/domain/incident.ts';
import { frontText } from './text/front.ts';
import { incidentText } from './text/incident.ts';
import { setupText } from './text/setup.ts';

/**
 * Every word the panel says, in one place, so that it can be read as a whole and translated.
 * Arguments that are numbers are counts; times, spans and percentages arrive formatted.
 */
export const text = {
  ...frontText,
  ...incidentText,
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
      ['Esc', 'back to the list'],
      ['a', 'I have it'],
      ['s', 'snooze'],
      ['y  n  x', 'the chosen caregiver said yes, said no, did not answer'],
      ['/', 'find'],
      ['?', 'this list'],
    ],
  },

  announce: (severity: string, headline: string, body: string) =>
    `${severity}: ${headline}. ${body}`,
} as const;
