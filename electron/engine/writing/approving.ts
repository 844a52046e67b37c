import type { z } from 'zod';
import type { Answer, Caller } from '../../../shared/contract/contract.ts';
import type { approvedWriteSchema, WriteDraft } from '../../../shared/contract/write-back.ts';
import type { WriteId } from '../../../shared/domain/ids.ts';
import type { WellSkyWrites, WriteOutcome } from '../../../shared/domain/wellsky.ts';
import type { Write } from '../../../shared/domain/write.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import type { Command } from '../../core/write-back/command.ts';
import { isSameText } from '../../core/write-back/obstacle.ts';
import { finishedWrite, isWorthReading } from '../../core/write-back/outcome.ts';
import type { Engine } from '../agency-engine.ts';
import { rereadShift } from '../rereading.ts';
import { saveRefusal } from '../saved-facts.ts';
import { draftFor } from './drafting.ts';
import { keepWrite } from './keeping.ts';
import {
  CLOSED,
  NO_SHIFT,
  NO_TEXT,
  NOT_READ,
  standsInTheWay,
  THERE_ALREADY,
  type Refusal,
} from './refusals.ts';
import { verify } from './verifying.ts';

type ApprovedWrite = z.infer<typeof approvedWriteSchema>;

/** A draft that nothing stands in the way of. */
interface Ready {
  readonly draft: WriteDraft;
  readonly command: Command;
}

/**
 * Writes once what was approved: WellSky is read again, the row is kept, the request leaves, what
 * came of it is kept, and WellSky is read again. A row without an outcome shows that Standby ended
 * in between.
 */
export async function approveWrite(
  engine: Engine,
  approved: ApprovedWrite,
  { actor }: Caller,
): Promise<Answer<Write>> {
  const input = { ...approved, text: cleaned(approved.text) };
  if (input.kind !== 'assignment' && input.text === '') return NO_TEXT;
  const first = ready(engine, input);
  if (!first.ok) return first;
  const reason = await lookFirst(engine, first.value.command);
  if (reason !== null) return reason;
  // From this look to the row nothing else can happen, so that no two write the same.
  const last = ready(engine, input);
  if (!last.ok) return last;
  const leased = leasedWrite(engine, last.value.draft, actor);
  keepWrite(engine.source, leased, { action: 'create', actor });
  const outcome = await send(engine.source.writes, last.value.command);
  if (engine.closing.aborted) return CLOSED;
  const value = await settled(engine, keepOutcome(engine, leased, outcome));
  return { ok: true, value };
}

/** The row after WellSky was read again, where that tells more; screens are told of it. */
async function settled(engine: Engine, written: Write): Promise<Write> {
  const isWorth = isWorthReading(written, engine.source.clock());
  const value = isWorth ? await verify(engine, written) : written;
  if (!engine.closing.aborted) engine.reconsider([]);
  return value;
}

function ready(engine: Engine, input: ApprovedWrite): Answer<Ready> {
  const drafted = draftFor(engine, input, input.text);
  if (drafted === null) return NO_SHIFT;
  const { draft, command } = drafted;
  return command === null
    ? standsInTheWay(draft.obstacle)
    : { ok: true, value: { draft, command } };
}

/** What WellSky says right before: who has the shift, and whether the note is there already. */
async function lookFirst({ source, memory }: Engine, command: Command): Promise<Refusal | null> {
  switch (command.kind) {
    case 'admin-task':
      return null;
    case 'shift-note': {
      const notes = await source.writes.readShiftNotes(command.visitId);
      if (!notes.ok) return NOT_READ;
      return notes.rows.some((note) => isSameText(note.text, command.note.text))
        ? THERE_ALREADY
        : null;
    }
    case 'assignment': {
      const { key } = command.assignment.shift;
      const isHeld = await rereadShift(source, key, memory);
      return isHeld || source.store.shifts.get(key) === null ? null : NOT_READ;
    }
  }
}

function leasedWrite({ ids, source }: Engine, draft: WriteDraft, actor: string): Write {
  const { kind, shift, visitId, caregiverId, text } = draft;
  return {
    ...{ kind, shift, visitId, caregiverId, text },
    id: ids() as WriteId,
    approvedBy: actor,
    approvedAt: source.clock(),
    state: 'leased',
    finishedAt: null,
    wellskyId: null,
    reason: null,
  };
}

function send(writes: WellSkyWrites, command: Command): Promise<WriteOutcome> {
  switch (command.kind) {
    case 'admin-task':
      return writes.createAdminTask(command.task);
    case 'shift-note':
      return writes.addShiftNote(command.visitId, command.note);
    case 'assignment':
      return writes.assign(command.assignment);
  }
}

function keepOutcome({ source }: Engine, leased: Write, outcome: WriteOutcome): Write {
  const { store, clock, policy } = source;
  const say = sentencesIn(policy.texts.language).writeBack;
  const written = finishedWrite(leased, outcome, clock(), say);
  const isAboutAccount =
    outcome.kind === 'refused' &&
    (outcome.reason === 'not-granted' || outcome.reason === 'no-such-call');
  store.transaction(() => {
    keepWrite(source, written, { action: 'execute' });
    if (isAboutAccount) saveRefusal(store, leased.kind, clock());
  });
  return written;
}

/** WellSky takes no control characters but tab and line breaks. */
function cleaned(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is removed
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').trim();
}
