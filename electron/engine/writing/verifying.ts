import type { ReadResult, WrittenText } from '../../../shared/domain/wellsky.ts';
import type { Write } from '../../../shared/domain/write.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import { isSameText } from '../../core/write-back/obstacle.ts';
import { rereadWrite, type Seen } from '../../core/write-back/outcome.ts';
import type { Engine } from '../agency-engine.ts';
import { rereadShift } from '../rereading.ts';
import { keepWrite } from './keeping.ts';

/** Reads a write again, keeps what that changed, and returns the row as it is now. */
export async function verify(engine: Engine, write: Write): Promise<Write> {
  const { source } = engine;
  const seen = await look(engine, write);
  if (engine.closing.aborted) return write;
  const say = sentencesIn(source.policy.texts.language).writeBack;
  const next = rereadWrite(write, seen, source.clock(), say);
  const isNews = next.state !== write.state || next.reason !== write.reason;
  if (isNews) keepWrite(source, next, { action: 'read', seen: seen.kind });
  return next;
}

async function look({ source, memory }: Engine, write: Write): Promise<Seen> {
  switch (write.kind) {
    case 'admin-task': {
      if (write.wellskyId === null) return { kind: 'unclear' };
      return seenAmong(await source.writes.readAdminTask(write.wellskyId), write.text);
    }
    case 'shift-note': {
      if (write.visitId === null) return { kind: 'unclear' };
      return seenAmong(await source.writes.readShiftNotes(write.visitId), write.text);
    }
    case 'assignment': {
      if (!(await rereadShift(source, write.shift, memory))) return { kind: 'unclear' };
      const shift = source.store.shifts.get(write.shift)?.shift;
      if (shift?.caregiverId !== write.caregiverId) return { kind: 'absent' };
      return { kind: 'there', id: shift.appointmentId };
    }
  }
}

function seenAmong(read: ReadResult<WrittenText>, text: string): Seen {
  if (!read.ok) return { kind: 'unclear' };
  const found = read.rows.find((row) => isSameText(row.text, text));
  if (found !== undefined) return { kind: 'there', id: found.id };
  return { kind: read.quarantined.length > 0 ? 'unclear' : 'absent' };
}
