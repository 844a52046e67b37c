/** Words of the screens beside the incidents, and of the way to them. */
export const viewsText = {
  view: {
    back: 'Back',
    loading: 'Counting',
    missing: 'What is not known yet',
    copyText: 'Copy as text',
  },

  more: {
    button: 'More',
    label: 'Other screens',
    briefing: 'Briefing',
    lookUp: 'Find cover',
    overtime: 'Overtime',
    patterns: 'Patterns',
    capacity: 'Capacity',
    trackRecord: 'Track record',
    hours: 'Hours report',
    outbox: 'Outbox',
    workflows: 'Workflows',
    dashboard: 'Dashboard',
    ownWindow: ', in a window of its own',
    settings: 'Settings',
    help: 'Keyboard shortcuts',
  },
} as const;
