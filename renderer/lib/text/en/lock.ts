/** Words of the lock, and of the pause of alerts. */
export const lockText = {
  lock: {
    button: 'Lock',
    locked: 'Standby is locked',
    watching: 'It goes on watching the schedule and tells you when something needs you.',
    who: 'Name',
    pin: 'PIN or passphrase',
    unlock: 'Unlock',
    checking: 'Checking',
    missing: 'Enter your PIN or passphrase.',
    wrong: 'This is not the right one.',
    wait: (span: string) => `You can try again in ${span}.`,
    seconds: (count: number) =>
      count < 60 ? `${String(count)} s` : `${String(Math.ceil(count / 60))} min`,
    forgotten: 'Forgotten? An administrator can give you a new one in Settings.',
    title: 'Standby, locked',
  },

  pause: {
    button: 'Pause alerts',
    spans: {
      halfHour: '30 minutes',
      hour: '1 hour',
      tomorrow: 'Until tomorrow, 7:00 AM',
    },
    paused: (until: string) => `Alerts paused until ${until}`,
    detail: 'Incidents are still collected here. Critical ones wait, too.',
    quiet: (until: string) => `Quiet hours until ${until}: only critical alerts`,
    resume: 'Resume',
    resumed: 'Alerts are on again',
    undo: 'Undo',
  },
} as const;
