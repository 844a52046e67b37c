import { counted } from './counted.ts';

/** Words of the agencies on this computer. */
export const agenciesText = {
  agencies: {
    switcher: 'Agencies',
    choose: 'show another agency',
    /** How many incidents of an agency need somebody. */
    urgent: (count: number) =>
      count === 0 ? 'Nothing urgent' : `${String(count)} need${count === 1 ? 's' : ''} you`,
    elsewhere: (count: number) => `${counted(count, 'incident')} in other agencies`,
    notOpen: 'Not open',
    demo: 'Demo',
    shown: 'Shown',
    nowShown: (agency: string) => `${agency} is shown.`,
    of: (agency: string, words: string) => `${agency}: ${words}`,

    heading: 'Agencies',
    detail: 'All of them are watched side by side. One is shown.',
    show: 'Show',
    showFor: (agency: string) => `Show ${agency}`,
    rename: 'Rename',
    renameFor: (agency: string) => `Rename ${agency}`,
    name: 'Name',
    saveName: 'Save name',
    cancel: 'Cancel',
    renamed: (from: string, to: string) => `${from} is now called ${to}.`,
    remove: 'Remove',
    removeFor: (agency: string) => `Remove ${agency}`,
    removeQuestion: (agency: string) => `Stop watching ${agency}?`,
    removeDetail:
      'What is stored of it stays, encrypted, and comes back when you connect it again. To erase it, show the agency and wipe it in Settings, Data.',
    removeDemo: 'The demo agency and everything in it is thrown away.',
    removed: (agency: string) => `${agency} is no longer watched.`,
    add: 'Add an agency',

    unopened: 'This agency could not be opened',
    retry: 'Try again',
    settings: 'Open Settings',
  },
} as const;
