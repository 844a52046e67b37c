import type { WriteDraft, WriteObstacle } from '../../../../shared/contract/write-back.ts';
import type { Write, WriteKind } from '../../../../shared/domain/write.ts';

const THERE_ALREADY: Readonly<Record<WriteKind, string>> = {
  'admin-task': 'There is a to-do about this shift already. This one would be another.',
  'shift-note': 'There is a note about this shift already. This one would be another.',
  assignment: 'An assignment of this shift was written already.',
};

/** Words of writing into WellSky, and of the way into it. */
export const writingText = {
  writing: {
    heading: 'WellSky',
    open: 'Open in WellSky',
    openHint: 'Copies the text and opens WellSky in a new window',
    copied: 'Copied. Paste it where WellSky searches.',
    shiftCopy: (client: string, when: string, name: string | null, appointment: string) =>
      `${client}, ${when}${name === null ? '' : `, ${name}`} (appointment ${appointment})`,
    write: 'Write to WellSky',
    close: 'Close',
    kind: 'What to write',
    kinds: {
      'admin-task': 'To-do',
      'shift-note': 'Shift note',
      assignment: 'Assignment',
    } satisfies Record<WriteKind, string>,
    details: {
      'admin-task': 'Appears on the dashboard of the office.',
      'shift-note': 'Appears in the care log of this visit. Families do not see it.',
      assignment:
        'Experimental. WellSky documents no way to assign a shift: Standby tries once and looks whether it worked.',
    } satisfies Record<WriteKind, string>,
    text: 'Text',
    suggested: 'As suggested',
    everything: 'Everything that is sent',
    fields: {
      status: 'Status',
      executionDate: 'Day',
      dueDate: 'Due, in UTC',
      requester: 'About',
      owner: 'Dashboard of',
      agencyId: 'Agency',
      encounter: 'Visit',
      title: 'Title',
      comment: 'Comment',
      message_for_next_caregiver: 'For the next caregiver',
      show_in_family_room: 'For the family',
      recorded: 'Written at',
      appointment: 'Shift',
      client: 'Client',
      caregiver: 'Caregiver',
      start: 'Start',
      end: 'End',
    },
    empty: 'empty',
    textEmpty: 'The text is empty: nothing can be written.',
    approve: {
      'admin-task': 'Write this to-do',
      'shift-note': 'Write this note',
      assignment: 'Try to assign',
    } satisfies Record<WriteKind, string>,
    isWriting: 'Writing',
    nothingAllowed: 'The rules do not allow writing to WellSky.',
    rules: 'Change the rules',
    obstacles: {
      'not-allowed': 'The rules do not allow this.',
      'no-visit': 'There is no visit yet that a note could hang on.',
      'no-owner': 'Nobody is named on whose dashboard a to-do appears. The rules say who.',
      'not-open': 'Somebody has this shift.',
      'no-caregiver': 'Nobody has said yes yet.',
      'wellsky-refuses': 'WellSky refused this to the account a short while ago.',
      'written-already': 'This was written already.',
      'unknown-before': 'It may be there already: look in WellSky first.',
      'too-many-today': 'Twenty to-dos were written today. More would flood the dashboard.',
      'no-own-id': 'The shift is one of a series, and WellSky has one number for all of them.',
    } satisfies Record<WriteObstacle, string>,
    there: {
      is: (kind: WriteKind) => THERE_ALREADY[kind],
      'may-be': () => 'It may be there already: look in WellSky first.',
    } satisfies Record<NonNullable<WriteDraft['there']>, (kind: WriteKind) => string>,

    list: 'Written to WellSky',
    by: (person: string, time: string) => `${person}, ${time}`,
    states: {
      leased: 'being written',
      written: 'accepted by WellSky',
      verified: 'written, and seen in WellSky',
      unknown: 'may have been written: look in WellSky',
      failed: 'not written',
    } satisfies Record<Write['state'], string>,
    outcomes: {
      leased: 'It is being written',
      written: 'WellSky accepted it',
      verified: 'Written, and seen in WellSky',
      unknown: 'It may have been written',
      failed: 'It was not written',
    } satisfies Record<Write['state'], string>,
    unknownDetail:
      'Look in WellSky before you do it again. Standby does not repeat it by itself; where it can, it looks for it.',

    page: {
      heading: 'Open in WellSky',
      label: 'Address of your WellSky',
      hint: 'As in your browser, such as https://youragency.clearcareonline.com. Empty: no button.',
      save: 'Save address',
      saved: 'Saved',
      removed: 'No longer offered',
    },
  },
} as const;
