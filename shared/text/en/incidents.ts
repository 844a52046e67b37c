import type { Caregiver } from '../../domain/people.ts';

type Pronoun = Caregiver['pronoun'];

/** Headlines and bodies about shifts that want somebody. */
export const incidentSentences = {
  aCaregiver: 'A caregiver',
  theCaregiver: 'The caregiver',
  aClient: 'a client',
  withClient: (client: string) => `with ${client}`,
  /** "Saturday 7 AM with Mrs. A." */
  whenAndWhere: (when: string, withClient: string) => `${when} ${withClient}`,

  unfilled: (when: string, withClient: string | null, hasStarted: boolean) =>
    `${when} shift${withClient === null ? '' : ` ${withClient}`} unfilled${hasStarted ? ', already started' : ''}`,
  hasMatch: (name: string, match: string, evidence: string) =>
    `${name} has ${match} match (${evidence})`,
  onlyOne: (match: string) => `${match}. Nobody else is available`,
  tryFirst: (match: string, pronoun: Pronoun) => `${match}. Try ${pronoun} first?`,
  assign: (name: string, pronoun: Pronoun) => `${name} said yes: assign ${pronoun} in WellSky`,

  calledOutOf: (name: string, shift: string) => `${name} called out of the ${shift}`,
  calledOutOfSeveral: (name: string, shifts: string) => `${name} called out of ${shifts}`,
  noShow: (name: string, shift: string) => `No clock-in from ${name} for the ${shift}`,
  noShowSeveral: (name: string, shifts: string) => `No clock-in from ${name} for ${shifts}`,
  nowOpen: (name: string, shift: string) => `${name}'s ${shift} is now open`,
  nowOpenSeveral: (name: string, shifts: string) => `${name}'s ${shifts} are now open`,
  /** "Friday 10 AM shift with Mr. D."; null for today. */
  oneShift: (day: string | null, hour: string, withClient: string) =>
    `${day === null ? '' : `${day} `}${hour} shift ${withClient}`,
  /** "3 shifts today", "2 shifts on Friday"; null for today. */
  severalShifts: (count: number, day: string | null) =>
    `${String(count)} shifts ${day === null ? 'today' : `on ${day}`}`,

  backup: (name: string) => `Priority backup: ${name}`,
  backups: (names: string) => `Priority backups: ${names}`,
  backupsAt: (hour: string, withClient: string, names: string) => `${hour} ${withClient}: ${names}`,
  nobodyFree: 'nobody free',
  more: (count: number) => `And ${String(count)} more`,

  isOffOn: (name: string, day: string, shifts: number) =>
    `${name} is off on ${day}: ${String(shifts)} shifts to cover`,
  isOff: (name: string) => `, ${name} is off`,
  usually: (name: string) => `, usually ${name}`,
  bestMatch: (best: string) => `Best match: ${best}. Nobody else is available`,
  bestMatches: (best: string, others: string) => `Best matches: ${best}, ${others}`,
  matchWhy: (name: string, match: string, evidence: string) => `${name} ${match} (${evidence})`,

  sentAgain: ' (sent again: the first may not have arrived)',
  /** Where only some of what is told together is told again. */
  someSentAgain: ' (some of it sent again: the first may not have arrived)',

  /** Where nothing may be said in front of others. */
  needsYou: 'Something needs you',
  needsYouUrgently: 'Something urgent needs you',
  several: (count: number) => `${String(count)} matters need you`,
  severalUrgently: (count: number, urgent: number) =>
    `${String(count)} matters need you, ${urgent === count ? 'all' : String(urgent)} urgently`,
  severalFirst: (headline: string) => `First: ${headline}`,
  openStandby: 'Open Standby to see what it is.',
  testTitle: 'Standby test',
  testBody: 'This is how an alert reaches you.',
} as const;
