import type { ChannelState } from '../../../../shared/contract/channels.ts';
import type { OutsideChannel } from '../../../../shared/domain/channel.ts';

interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  /** What would be right; nothing where every choice is. */
  readonly problem?: string;
}

/** Words of the ways in which Standby tells people. */
export const channelsText = {
  channels: {
    states: {
      off: 'Not set up',
      ready: 'Ready',
      failing: 'Not reached, trying again',
      refused: 'Refused, needs you',
      untried: 'Set up, not tried yet',
    } satisfies Record<ChannelState | 'untried', string>,
    lastSent: (when: string) => `Last sent ${when}`,
    pausedUntil: (when: string) => `Waits until ${when}, as the service asked.`,
    unheard: {
      since: (when: string) => `Answers have not been read since ${when}.`,
      sms: 'Meanwhile alerts leave without “Reply OK”: acknowledge them here, and look for answers of caregivers in the Twilio Console.',
      slack:
        'Meanwhile alerts leave without “Reply OK”: acknowledge them here. If Slack names a missing scope, give the app im:read and im:history under OAuth and Permissions, and install it again.',
    },
    sends: {
      sms: (from: string) => `From ${from}`,
      email: (from: string, host: string) => `From ${from} through ${host}`,
      webhook: 'Into one channel, by webhook',
      bot: 'To members and channels, as a bot',
    },

    notInDemo:
      'The demo agency sends nothing but texts, and those stay on this computer. Connect your agency to set up its own channels.',
    setUp: 'Set up',
    setUpLabel: (channel: string) => `Set up ${channel}`,
    change: 'Change',
    changeLabel: (channel: string) => `Change ${channel}`,
    switchOff: 'Switch off',
    switchOffLabel: (channel: string) => `Switch off ${channel}`,
    switchOffQuestion: (channel: string) => `Switch off ${channel}?`,
    switchOffDetail:
      'Its secrets are forgotten, so setting it up again needs them anew. What waits to be sent over it is told another way.',
    keep: 'Keep',
    cancel: 'Cancel',
    wasSetUp: (channel: string) => `${channel} set up`,
    wasChanged: (channel: string) => `${channel} changed`,
    wasSwitchedOff: (channel: string) => `${channel} switched off`,
    toAlerts: 'What alerts show, and when',
    toRecipients: 'People who are told',

    kept: 'Standby has it. Leave empty to keep it.',
    secret: 'Kept as a secret and never shown again.',
    missing: 'Enter it: Standby does not have it yet.',
    fields: {
      sms: {
        accountSid: {
          label: 'Account SID',
          hint: 'Twilio Console, Account Info.',
          problem: 'Enter AC and 32 letters and digits, as in the Twilio Console.',
        },
        from: {
          label: 'Messages come from',
          hint: 'Your Twilio number, or the SID of a messaging service (MG…).',
          problem: 'Enter a number such as (303) 555-0141, or MG and 32 letters and digits.',
        },
        authToken: {
          label: 'Auth token',
          hint: 'Twilio Console, Account Info, below the account SID.',
          problem: 'Enter at most 400 characters.',
        },
      },
      email: {
        provider: { label: 'Mail provider' },
        from: {
          label: 'Messages come from',
          hint: 'An address of your own, such as standby@example.org.',
          problem: 'Enter an address such as standby@example.org.',
        },
        host: {
          label: 'Server',
          hint: 'Your provider’s server for sending (SMTP).',
          problem: 'Enter a host name such as smtp.example.org.',
        },
        port: {
          label: 'Port',
          hint: '465 for TLS, 587 for STARTTLS.',
          problem: 'Enter a whole number: 1 to 65,535.',
        },
        security: {
          label: 'Encryption',
          hint: 'Nothing is ever sent without it.',
          problem: 'Choose one of the list.',
        },
        signIn: {
          label: 'Sign in with',
          problem: 'Choose one of the list.',
        },
        user: {
          label: 'User name',
          hint: 'Leave empty where it is the address above.',
          problem: 'Enter the user name here, or the address above.',
        },
        password: {
          label: 'Password',
          hint: 'Google: an app password, from Security, 2-Step Verification. Else the mailbox’s own.',
          problem: 'Enter at most 400 characters.',
        },
        clientId: {
          label: 'Client ID',
          hint: 'Of the app that is registered with your provider.',
          problem: 'Enter the client ID.',
        },
        tokenUrl: {
          label: 'Token address',
          hint: 'Where the provider hands out access tokens.',
          problem: 'Enter an address that begins with https://.',
        },
        clientSecret: {
          label: 'Client secret',
          hint: 'Of the same app, from Certificates and secrets.',
          problem: 'Enter at most 400 characters.',
        },
        refreshToken: {
          label: 'Refresh token',
          hint: 'What the provider answered when the mailbox was allowed to the app.',
          problem: 'Enter at most 4,000 characters.',
        },
      },
      slack: {
        kind: { label: 'How', problem: 'Choose one of the list.' },
        webhookUrl: {
          label: 'Webhook address',
          hint: 'api.slack.com/apps, your app, Incoming Webhooks.',
          problem: 'Enter the address that Slack shows. It begins with https://hooks.slack.com/.',
        },
        botToken: {
          label: 'Bot token',
          hint: 'api.slack.com/apps, your app, OAuth and Permissions. It needs chat:write, and im:write, im:read and im:history to read answers.',
          problem: 'Enter the token that begins with xoxb-.',
        },
      },
    } satisfies Record<OutsideChannel, Record<string, FieldWords>>,
    options: {
      google: 'Google',
      microsoft: 'Microsoft 365',
      other: 'Another',
      tls: 'TLS',
      starttls: 'STARTTLS',
      password: 'Password',
      oauth2: 'OAuth 2 (Microsoft 365 needs it)',
      webhook: 'Webhook: into one channel',
      bot: 'Bot: to each person',
    },

    to: {
      sms: {
        label: 'Send it to',
        hint: 'A mobile number, such as yours.',
        problem: 'Enter a number with its area code, such as (303) 555-0141.',
      },
      email: {
        label: 'Send it to',
        hint: 'An address, such as yours.',
        problem: 'Enter an address such as dana@example.org.',
      },
      slack: {
        label: 'Send it to',
        hint: 'The ID of a member or a channel: in Slack, open the profile, Copy member ID.',
        problem: 'Enter the member ID from the Slack profile, such as U012AB3CD.',
      },
    } satisfies Record<OutsideChannel, FieldWords>,
    inDemo: 'It stays on this computer: the telephones of the demo agency are invented.',
    sendTest: 'Send it',
    close: 'Close',
    outcomes: {
      sent: { title: 'Sent', detail: 'The service accepted it. Look whether it arrived.' },
      failed: { title: 'Not sent', detail: 'Nothing left this computer, or nothing was accepted.' },
      unknown: {
        title: 'Perhaps sent',
        detail: 'The service did not answer in time. Look whether it arrived before you try again.',
      },
    },
  },
} as const;
