/** The last contact with somebody. */
export const personSentences = {
  aCaregiver: 'a caregiver',
  hoursWantedMissing:
    'Hours wanted are not known. With them, Standby says how many more hours would be welcome.',
  /** When, about which shift, and the answer. */
  asked: {
    call: (when: string, shift: string, answer: string) =>
      `Called ${when} about ${shift}: ${answer}`,
    sms: (when: string, shift: string, answer: string) =>
      `Texted ${when} about ${shift}: ${answer}`,
    email: (when: string, shift: string, answer: string) =>
      `Emailed ${when} about ${shift}: ${answer}`,
    slack: (when: string, shift: string, answer: string) =>
      `Asked on Slack ${when} about ${shift}: ${answer}`,
    'in-person': (when: string, shift: string, answer: string) =>
      `Asked in person ${when} about ${shift}: ${answer}`,
    other: (when: string, shift: string, answer: string) =>
      `Asked ${when} about ${shift}: ${answer}`,
  },
  answers: {
    accepted: 'accepted',
    declined: 'declined',
    'no-answer': 'no answer',
    withdrawn: 'withdrawn',
    expired: 'expired',
    waiting: 'waiting for an answer',
  },
  visited: (when: string, by: string) => `Visited ${when} by ${by}`,
} as const;
