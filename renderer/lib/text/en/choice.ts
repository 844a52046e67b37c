import type { ChoiceReason } from '../../../../shared/domain/insight.ts';

/** Words of "why not the first?". */
export const choiceText = {
  choice: {
    heading: (name: string) => `Why not ${name} first?`,
    detail: 'One tap. It counts for later suggestions until it expires.',
    reasons: {
      'client-prefers-other': 'Client prefers another',
      'knows-client-better': 'Knows the client better',
      'skills-fit-better': 'Skills fit better',
      'told-me-no': 'Told me no',
      'asked-too-often': 'Asked too often',
      'too-far': 'Too far away',
      'keeps-hours-down': 'Keeps hours down',
      other: 'Something else',
    } satisfies Record<ChoiceReason, string>,
    note: 'Note',
    addNote: 'Add a note',
    noteHint: 'In a few words; goes with the tap on a reason.',
    noteMissing: 'Say in a few words what it was.',
    skip: 'Skip',
    recorded: (name: string, reason: string) => `${name} not first: ${reason.toLowerCase()}`,
    undone: 'Taken back',
  },
} as const;
