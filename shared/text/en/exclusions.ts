/** Why somebody is not suggested, in facts. */
export const exclusionSentences = {
  notAvailable: 'Not available then.',
  outsideHours: (from: string, to: string) => `${from} to ${to} is outside the available hours.`,
  hourCap: (hours: string, cap: string) =>
    `Would reach ${hours} in that week, the limit is ${cap}.`,
  missingTag: (tag: string) => `Does not have ${tag}, which the client requires.`,
  credentialExpired: (tag: string, date: string) => `${tag} is required and expired on ${date}.`,
  tag: (id: string) => `tag ${id}`,
  assigned: 'Is assigned to this shift.',
  notHired: 'Applicant, not hired yet.',
  inactive: 'Inactive in WellSky.',
  calledOut: 'Called out of this shift.',
  optedOut: 'Asked not to be offered shifts.',
  declined: 'Already said no to this shift.',
  doNotSend: (client: string | null) => `${client ?? 'This client'}: do not send.`,

  worksUntil: (time: string) => `Works until ${time}`,
  worksFrom: (time: string) => `Works from ${time}`,
  withClient: (client: string | null) => `with ${client ?? 'another client'}`,
  overlap: (works: string, withClient: string, common: string) =>
    `${works} ${withClient}, overlaps by ${common}.`,
  wayTooLong: (works: string, withClient: string, way: string, gap: string) =>
    `${works} ${withClient}: about ${way} on the way, ${gap} between the shifts.`,
  restBefore: (until: string, gap: string, wanted: string) =>
    `Works until ${until}, only ${gap} of rest before this shift (${wanted} wanted).`,
  restAfter: (again: string, gap: string, wanted: string) =>
    `Works again ${again}, only ${gap} of rest after this shift (${wanted} wanted).`,
} as const;
