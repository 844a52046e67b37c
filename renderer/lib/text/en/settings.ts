import type { SettingsSection } from '../../route.ts';

interface SectionWords {
  readonly title: string;
  readonly lead: string;
}

/** Words of the settings that are not about rules. */
export const settingsText = {
  settings: {
    heading: 'Settings',
    back: 'Back',
    saved: 'Saved',
    sections: {
      connection: {
        title: 'Connection',
        lead: 'Where the schedule is read, and what was found there.',
      },
      workflows: {
        title: 'Workflows',
        lead: 'What Standby looks for. Record only keeps incidents for the record and tells nobody.',
      },
      rules: {
        title: 'General rules',
        lead: 'What several workflows go by: the workweek, overtime law, who may take a shift.',
      },
      alerts: {
        title: 'Alerts and channels',
        lead: 'How you are told, when not, and what a notification shows.',
      },
      privacy: {
        title: 'Privacy',
        lead: 'What leaves this computer, and to where.',
      },
      security: {
        title: 'Security',
        lead: 'Who works at this computer, and when Standby locks.',
      },
      data: {
        title: 'Data',
        lead: 'What is stored of this agency: bring in, take out, throw away.',
      },
      audit: {
        title: 'Audit',
        lead: 'Who did and saw what. Nothing in it can be changed without being found.',
      },
      appearance: {
        title: 'Language and appearance',
        lead: 'For this computer only.',
      },
      about: {
        title: 'About',
        lead: 'This Standby, for the people who support it.',
      },
    } satisfies Record<SettingsSection, SectionWords>,
  },
} as const;
