import { counted } from './counted.ts';

/** Words of what belongs to the panel as a whole. */
export const panelText = {
  appearance: {
    theme: 'Light or dark',
    themes: { system: 'As the computer', light: 'Light', dark: 'Dark' },
    singleKeys: 'Single-key shortcuts',
    singleKeysHint: 'Turn them off if you dictate to this computer.',
  },

  crash: {
    title: 'This screen stopped working',
    detail: 'Standby goes on watching the schedule, and what you typed is kept.',
    retry: 'Try again',
    reload: 'Reload the panel',
  },

  announceMany: (count: number, first: string) =>
    `${counted(count, 'incident')} at once. The most urgent is ${first}`,

  message: {
    open: 'Text',
    openFor: (name: string) => `Text ${name}`,
    heading: 'This is the text, as it would be sent. Standby does not send it by itself.',
    ask: (name: string, when: string, client: string) =>
      `Hi ${name}, can you take a shift on ${when} with ${client}? Please answer yes or no.`,
    copy: 'Copy text',
    log: 'I sent it',
  },
} as const;
