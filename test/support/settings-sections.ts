/** Each section of the settings: its address, its title, a sign that its content is there. */
export const SETTINGS_SIGNS = [
  ['connection', 'Connection', 'Schedule: can be read'],
  ['workflows', 'Workflows', 'Call-outs'],
  ['rules', 'General rules', 'Workweek starts on'],
  ['alerts', 'Alerts', 'What a notification shows'],
  ['channels', 'Channels', 'Desktop notifications'],
  ['recipients', 'People who are told', 'Add a person'],
  ['privacy', 'Privacy', 'Computers that Standby talks to'],
  ['security', 'Security', 'Standby does not lock'],
  ['data', 'Data', 'What is stored'],
  ['audit', 'Audit', '120 in the log'],
  ['appearance', 'Language and appearance', 'Single-key shortcuts'],
  ['about', 'About', 'linux 6.1.0 x64'],
] as const;
