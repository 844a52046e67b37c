import type { KeptTable, PrivacyView } from '../../../../shared/contract/settings.ts';
import type { AuditEntry } from '../../../../shared/domain/audit.ts';
import type { FeedState } from '../../../../shared/domain/feed.ts';
import type { Role } from '../../../../shared/domain/role.ts';
import type { SettingsSection } from '../../route.ts';
import { counted, figure, form } from './counted.ts';

type Channel = PrivacyView['channels'][number];

interface ChannelWords {
  readonly title: string;
  readonly detail: string;
}

interface SectionWords {
  readonly title: string;
  readonly lead: string;
}

/** Words of the settings that are not about rules. */
export const settingsText = {
  settings: {
    heading: 'Settings',
    back: 'Back',
    forAdministrators: 'An administrator sees and changes this. Ask one to unlock Standby here.',
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
        title: 'Alerts',
        lead: 'When you are told, when not, and what an alert shows.',
      },
      channels: {
        title: 'Channels',
        lead: 'Over what Standby reaches people beyond this computer. Nothing is on until you set it up.',
      },
      recipients: {
        title: 'People who are told',
        lead: 'Who hears of an incident that nobody here takes, over what, and when.',
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
        lead: 'What is stored of this agency: import, export, wipe.',
      },
      audit: {
        title: 'Audit',
        lead: 'What was read, told, decided and changed, who looked at which incident or person, and what a role did not allow. Nothing in it can be changed without being found.',
      },
      appearance: {
        title: 'Language and appearance',
        lead: 'How the windows of this computer look and speak, and what Standby writes.',
      },
      about: {
        title: 'About',
        lead: 'This Standby, for the people who support it.',
      },
    } satisfies Record<SettingsSection, SectionWords>,
  },

  alerts: {
    channels: {
      desktop: {
        title: 'Desktop notifications',
        detail: 'On this computer. A click opens the incident.',
      },
      sms: {
        title: 'SMS',
        detail: 'Alerts to the office and messages to caregivers, through your Twilio account.',
      },
      email: { title: 'Email', detail: 'Alerts to the office, through your mail provider.' },
      slack: { title: 'Slack', detail: 'Alerts to the office, in your workspace.' },
    } satisfies Record<Channel, ChannelWords>,
    test: 'Send a test',
    testLabel: (channel: string) => `Send a test: ${channel}`,
    testing: 'Sending',
    outcomes: {
      sent: {
        title: 'Sent',
        detail: 'If you saw nothing, look at the notification settings of this computer.',
      },
      failed: { title: 'Not shown', detail: 'Incidents still stand in the panel.' },
      unknown: { title: 'Perhaps shown', detail: 'This computer did not say whether it was.' },
    },
  },

  privacy: {
    hosts: 'Computers that Standby talks to',
    noHosts: 'None.',
    purposes: {
      wellsky:
        'WellSky: schedule, visits and people are read there. Only what you approve is written.',
      demo: 'The demo WellSky, on this computer. Fictional people.',
      sms: 'Twilio: texts are sent and answers are read there.',
      email: 'Your mail provider: emails are sent there.',
      slack: 'Slack: messages are sent and answers are read there.',
    },
    told: 'How people are told',
    channels: {
      desktop: 'Stays on this computer.',
      sms: 'Leaves over Twilio and the telephone networks, which can read it.',
      email: 'Leaves over your mail provider, which can read it.',
      slack: 'Leaves to Slack, where everybody in the channel can read it.',
    } satisfies Record<Channel, string>,
    shows: (what: string) => `Shows: ${what}.`,
    namesClient: (how: string) => `The client in messages to caregivers: ${how}.`,
    change: 'Change',
    never: 'Always',
    promises: [
      'Social security numbers and birth dates are dropped as they arrive and never stored.',
      'What is stored is encrypted with AES-256.',
      'The secrets of connection and channels are in the keyring of this computer, or protected by your passphrase.',
      'No usage figures are sent to anybody.',
    ],
  },

  security: {
    noLock: 'Standby does not lock',
    noLockDetail:
      'Whoever sits down here sees clients and caregivers. Add yourself with a PIN: Standby then locks when nobody is there, and the audit log names who did what.',
    lock: 'Lock',
    lockAfter: 'Lock after',
    lockHint: (hasLock: boolean, least: number, most: number) =>
      `${figure(least)} to ${figure(most)} minutes without anybody. Also when this computer locks or sleeps.${hasLock ? '' : ' In force once somebody has a PIN.'}`,
    badMinutes: (least: number, most: number) =>
      `Enter a whole number: ${figure(least)} to ${figure(most)}.`,
    people: 'People at this computer',
    add: 'Add a person',
    edit: 'Change',
    editLabel: (name: string) => `Change ${name}`,
    remove: 'Remove',
    removeLabel: (name: string) => `Remove ${name}`,
    removeQuestion: (name: string) => `Remove ${name}?`,
    removeDetail:
      'The PIN is forgotten, so this cannot be undone. What was done stays in the audit log.',
    removed: (name: string) => `${name} removed`,
    keep: 'Keep',
    cancel: 'Cancel',
    name: 'Name',
    nameHint: 'As it stands in the audit log.',
    role: 'Role',
    firstRole: 'The first person is an administrator and can add the others.',
    roles: {
      scheduler: { name: 'Scheduler', may: 'incidents, asks, views' },
      supervisor: { name: 'Supervisor', may: 'also hours, previews, audit' },
      administrator: { name: 'Administrator', may: 'everything' },
    } satisfies Record<Role, { readonly name: string; readonly may: string }>,
    pin: 'PIN or passphrase',
    newPin: 'New PIN or passphrase',
    pinHint: 'At least 6 digits, or 10 characters.',
    repeat: 'Once more',
    different: 'This is not the same.',
    added: (name: string, role: string) => `${name} added as ${role}`,
    pinChanged: (name: string) => `New PIN for ${name}`,
    same: (name: string) => `${name} stays as before`,
  },

  data: {
    nothing: 'No agency yet',
    nothingDetail: 'Connect WellSky, or look around in the demo agency.',
    export: 'Export',
    exportDetail:
      'Asks, call-outs, availability, preferences and credentials: what Standby knows and WellSky does not. No names, only IDs.',
    exportButton: 'Save as a file',
    exporting: 'Collecting',
    exported: (file: string) => `Saved as ${file}`,
    kept: 'What is stored',
    size: (megabytes: number) =>
      `${megabytes < 1 ? 'Less than 1 MB' : `${figure(Math.round(megabytes))} MB`}, encrypted on this computer.`,
    caption: 'Stored rows',
    table: 'What',
    rows: 'Rows',
    count: (rows: number) => figure(rows),
    oldest: 'Since',
    retention: 'Kept',
    retentions: {
      mirrored: 'As long as WellSky has it',
      'until-wiped': 'Until wiped',
      days: (days: number) =>
        days % 365 === 0 ? counted(days / 365, 'year') : counted(days, 'day'),
    },
    tables: {
      clients: 'Clients',
      caregivers: 'Caregivers',
      tags: 'Tags',
      shifts: 'Shifts',
      visits: 'Visits',
      charges: 'Charge items',
      asks: 'Asks',
      'call-outs': 'Call-outs',
      availability: 'Availability',
      preferences: 'Preferences',
      credentials: 'Credentials',
      'caregiver-facts': 'Pay rates and wanted hours',
      choices: 'Reasons of choices',
      incidents: 'Incidents',
      deliveries: 'Alerts',
      recipients: 'People who are told',
      'channel-settings': 'Channels',
      'opt-outs': 'Opt-outs (STOP)',
      messages: 'Messages to caregivers',
      replies: 'Replies',
      writes: 'Entries in WellSky',
      'alert-grades': 'Grades of alerts',
      'shown-matches': 'Shown matches',
      'booked-hours': 'Booked hours',
      openings: 'Openings of shifts',
      'api-calls': 'Calls to WellSky, by the hour',
      briefings: 'Briefings',
      quarantine: 'Records that do not fit',
      audit: 'Audit log',
    } satisfies Record<KeptTable, string>,
    wipe: 'Wipe',
    notWipeable: 'The demo agency is fictional and thrown away by itself.',
    wipeDetail: (agency: string) =>
      `Removes everything that is stored of ${agency} on this computer. This cannot be undone.`,
    goes: (rows: number) => [
      `${counted(rows, 'stored row')}, the audit log among them`,
      'the key of the database',
      'the client ID and secret of the connection',
    ],
    wipeStays: 'WellSky keeps all of its own. Save the file above and the audit log first.',
    confirm: (agency: string) => `Type “${agency}” to confirm`,
    notConfirmed: (agency: string) => `Type “${agency}” as it stands here.`,
    wipeButton: 'Wipe everything',
    wiping: 'Wiping',
    wiped: (agency: string, left: readonly string[]) =>
      `Everything of ${agency} was removed. ${left.length === 0 ? 'No other agency is stored.' : `Untouched: ${left.join(', ')}.`}`,
  },

  audit: {
    verify: 'Is it whole?',
    verifyDetail: 'Each row seals the one before. Walks through all of them.',
    verifyButton: 'Verify',
    verifying: 'Verifying',
    whole: (rows: number) =>
      `All ${figure(rows)} ${form(rows, 'row is', 'rows are')} as ${form(rows, 'it was', 'they were')} written.`,
    broken: (row: number) => `Row ${figure(row)} and what follows cannot be trusted.`,
    brokenDetail: 'Save the log as it is and tell whoever is responsible for security.',
    export: 'Copy of the log',
    exportDetail: 'All rows as JSON lines. The log holds IDs, never names of clients.',
    exportButton: 'Save as a file',
    exporting: 'Collecting',
    exported: (file: string) => `Saved as ${file}`,
    log: 'Log',
    all: 'All',
    caption: 'Rows of the log',
    total: (shown: number, all: number) =>
      `${counted(shown, 'row')} shown, ${figure(all)} in the log. Looking at it is written into it.`,
    newer: 'Newer',
    older: 'Older',
    refresh: 'Newest',
    when: 'When',
    actor: 'Who',
    action: 'Did what',
    entity: 'With what',
    outcome: 'Result',
    detail: 'Details',
    standby: 'Standby',
    actions: {
      create: 'added',
      read: 'read',
      update: 'changed',
      delete: 'removed',
      execute: 'did',
    } satisfies Record<AuditEntry['action'], string>,
    outcomes: {
      success: 'done',
      failure: 'failed',
      unknown: 'not known',
    } satisfies Record<AuditEntry['outcome'], string>,
    /** Others stand as their codes. */
    entities: {
      agency: 'agency',
      alerts: 'alerts',
      ask: 'ask',
      audit: 'audit log',
      briefing: 'briefing',
      call: 'refused request',
      caregiver: 'caregiver',
      choice: 'reason of a choice',
      client: 'client',
      delivery: 'alert',
      incident: 'incident',
      people: 'look-up',
      policy: 'rule',
      session: 'lock',
      settings: 'settings',
      shift: 'shift',
      view: 'view',
      workflow: 'workflow',
      'wellsky.shifts': 'WellSky shifts',
      'wellsky.visits': 'WellSky visits',
      'wellsky.clients': 'WellSky clients',
      'wellsky.caregivers': 'WellSky caregivers',
      'wellsky.charges': 'WellSky charge items',
      'wellsky.tags': 'WellSky tags',
      'wellsky.write': 'writing to WellSky',
    },
  },

  look: {
    language: 'Language',
    languageHint:
      'Of this window, which is loaded anew; what is typed stays. What Standby writes, suggestions and alerts, has a language of its own, below.',
    languages: { system: 'As the computer', en: 'English', es: 'Español' },
    onOff: { on: 'On', off: 'Off' },
    set: (what: string, from: string, to: string) => `${what}: ${from} → ${to}`,
  },

  about: {
    version: 'Version',
    host: 'Runs in',
    hosts: { desktop: 'the desktop app', browser: 'the browser' },
    platform: 'Computer',
    schema: 'Cache format',
    uptime: 'Running for',
    feed: 'Schedule',
    feeds: {
      fresh: 'up to date',
      stale: 'out of date',
      refused: 'refused by WellSky',
      unreachable: 'not reachable',
    } satisfies Record<FeedState, string>,
    none: 'none',
    copy: 'Copy diagnostics',
    copyDetail: 'For a message to support. No names, addresses or secrets in it.',
    refresh: 'Refresh',
    show: 'Show what is copied',
    diagnostics: 'Diagnostics',
  },
} as const;
