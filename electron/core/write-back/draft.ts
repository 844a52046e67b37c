import type { WriteDraft } from '../../../shared/contract/write-back.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { WriteKind } from '../../../shared/domain/write.ts';
import { commandFor, fieldsOf, visitOf, type Command } from './command.ts';
import { obstacleTo, thereBefore, type Earlier } from './obstacle.ts';
import { suggestedText, type TextInput } from './text.ts';

interface DraftInput extends TextInput {
  readonly kind: WriteKind;
  /** Who is to be assigned; null for everything else. */
  readonly caregiverId: CaregiverId | null;
  /** As the scheduler left it; null: as suggested. */
  readonly text: string | null;
  readonly earlier: Earlier;
}

/** A draft, and what it would send; null where an obstacle stands in the way. */
export interface Drafted {
  readonly draft: WriteDraft;
  readonly command: Command | null;
}

/** What would be written about a shift, field by field, or why it cannot be. */
export function draftWrite(input: DraftInput): Drafted {
  const { kind, shift, snapshot } = input;
  const caregiverId = kind === 'assignment' ? input.caregiverId : null;
  const visitId = kind === 'shift-note' ? visitOf(snapshot, shift) : null;
  const own = kind === 'assignment' ? '' : input.text;
  const text = own ?? suggestedText(kind, input);
  const wanted = { kind, shift, caregiverId, visitId, text };
  const command = commandFor(wanted, snapshot);
  const obstacle = obstacleTo(wanted, snapshot, input.earlier);
  const there = thereBefore(kind, input.earlier.writes);
  const fields = command === null ? [] : fieldsOf(command, snapshot);
  return {
    draft: { kind, shift: shift.key, visitId, caregiverId, text, fields, obstacle, there },
    command: obstacle === null ? command : null,
  };
}
