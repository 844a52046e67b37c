import type { FirstRunStep } from '../../../../shared/contract/first-run.ts';

/** Words of the first run. */
export const firstRunText = {
  firstRun: {
    label: 'Set up Standby',
    step: (step: number, of: number) => `Step ${String(step)} of ${String(of)}`,
    steps: {
      agency: 'Agency',
      workflow: 'Workflow',
      alerts: 'Alerts',
    } satisfies Record<Exclude<FirstRunStep, 'done'>, string>,
    done: 'done',
    back: 'Back',
    next: 'Continue',
    finish: 'Show my incidents',
    later: 'Finish later',
    resume: 'Continue setting up',
    resumeDetail: (step: number, of: number) => `Step ${String(step)} of ${String(of)} is next.`,

    agency: {
      heading: 'See who to call first, and why',
      detail:
        'Standby reads the schedule, notices unfilled shifts and call-outs, and suggests who to call. You go on working in WellSky.',
      demo: 'Try the demo agency',
      demoDetail: 'Made-up people on this computer. Ready in seconds, nothing to enter.',
      openDemo: 'Start the demo',
      openingDemo: 'Starting the demo',
      wellsky: 'Connect WellSky',
      wellskyDetail: 'Your own schedule, read only. You need the API credentials from WellSky.',
      enter: 'Enter credentials',
      inUse: (agency: string) => `${agency} is in use.`,
    },

    workflow: {
      heading: 'Pick one workflow to start with',
      detail:
        'It alerts you from the start. The others only record what they would have said. Change each of them at any time in Settings, Workflows.',
      feed: 'Trouble with reading the schedule is told, too.',
      byPolicy: 'A policy file decides which workflows are on. Nothing to choose here.',
    },

    alerts: {
      heading: 'Choose how to be told',
      detail: 'An incident that cannot wait is shown on this computer, and stays in the panel.',
      later: 'Later, Settings, Channels: SMS, email and Slack for when nobody sits here.',
      quiet: 'Be quiet at night',
      quietDetail: 'Only critical incidents are told then. The rest waits for the morning.',
      from: 'From',
      to: 'To',
      incomplete: 'Enter a time.',
      same: 'Choose a different time.',
      byPolicy: 'A policy file decides about quiet hours.',
    },
  },
} as const;
