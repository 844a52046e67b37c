import { counted } from './counted.ts';

/** Words about the people of the office whom Standby tells. */
export const recipientsText = {
  recipients: {
    ladder: 'A critical alert now',
    ladderDetail:
      'Each step waits for somebody to take the incident. High alerts wait longer, the others stay on this computer.',
    atOnce: 'At once',
    after: (minutes: number) => `After ${String(minutes)} min`,
    desktop: 'Notification on this computer',
    told: (channel: string, names: string) => `${channel} to ${names}`,
    toldOnCall: (channel: string, names: string) => `${channel} to ${names}, on call`,
    toAll: (channel: string) => `${channel}, into its channel`,
    desktopOnly: 'Nobody else is told.',
    noChannel: 'SMS, email and Slack are not set up.',
    toChannels: 'Set up a channel',
    noPeople: 'Nobody is in the list below.',
    noAddress: 'Nobody on duty or on call can be reached over the channels that are set up.',
    someScope: (name: string) => `${name} (own part)`,
    rules: 'Change steps and times',
    gap: 'Hours without anybody',

    people: 'People',
    nobodyDetail: 'Add whoever should hear of an incident that nobody at this computer takes.',
    add: 'Add a person',
    change: 'Change',
    changeLabel: (name: string) => `Change ${name}`,
    remove: 'Remove',
    removeLabel: (name: string) => `Remove ${name}`,
    added: (name: string) => `${name} added`,
    changed: (name: string) => `${name} changed`,
    removed: (name: string) => `${name} removed`,
    back: (name: string) => `${name} is back`,
    onDuty: 'On duty now',
    onCall: 'On call',
    digest: 'Digest',
    outOfReach: (why: string) => `Cannot be reached. ${why}`.trim(),
    optedOut: (channels: string) =>
      `Asked for no more over ${channels} (STOP). Only a START from the same phone takes that back.`,
    noDuty: 'No duty hours',
    nextDay: (time: string) => `${time} the next day`,
    hours: (days: string, from: string, to: string) => `${days}, ${from} to ${to}`,
    allDay: (days: string) => `${days}, all day`,
    everyDay: 'every day',
    everything: 'All locations and clients',
    scope: (locations: number, clients: number) =>
      [
        locations === 0 ? '' : counted(locations, 'location'),
        clients === 0 ? '' : counted(clients, 'client'),
      ]
        .filter((part) => part !== '')
        .join(', '),

    name: 'Name',
    phone: 'Mobile number',
    phoneHint: 'For SMS.',
    email: 'Email',
    slackId: 'Slack member ID',
    slackIdHint: 'In Slack, open the profile: Copy member ID.',
    fieldProblems: {
      name: 'Enter a name of at most 80 characters.',
      phone: 'Enter a number with its area code, such as (303) 555-0141.',
      email: 'Enter an address such as dana@example.org.',
      slackId: 'Enter the ID from the Slack profile, such as U012AB3CD.',
    },
    problems: {
      unreachable: 'Enter at least one: number, email or Slack ID.',
      days: 'Choose at least one day.',
      times: 'Enter a time.',
      'too-many': 'Enter at most 50 spans of hours.',
      'empty-scope': 'Choose at least one location or client.',
    },

    shared: (names: string) => `${names}: already reached at this number or address`,
    sharedDetail: 'Save again if both are meant to use it.',

    duty: 'Duty hours',
    dutyHint: 'By the clock of the agency. Outside of them only people on call are told.',
    presets: {
      always: 'Day and night',
      none: 'None',
      own: 'Other hours',
    },
    row: (row: number) => `Hours ${String(row)}`,
    from: 'From',
    to: 'To',
    ends: { 'next-day': 'Ends on the next day.', 'whole-day': 'The whole day.' },
    addHours: 'Add hours',
    addOtherHours: 'Add other hours',
    removeHours: (row: number) => `Remove hours ${String(row)}`,

    about: 'Is told about',
    scopes: { all: 'All locations and clients', some: 'Only some' },
    locations: 'Locations',
    clients: 'Clients',
    findClient: 'Find a client',
    addClient: (name: string) => `Add ${name}`,
    removeClient: (name: string) => `Remove ${name}`,
    noClient: 'No client is found.',

    isOnCall: 'On call',
    isOnCallHint: 'Told outside everybody’s duty hours, and last when nobody answers.',
    wantsDigest: 'Gets the digest',
    wantsDigestHint: 'Once a day what could wait, by email, else by SMS.',
    cancel: 'Cancel',
  },
} as const;
