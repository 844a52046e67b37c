import type { AppointmentId, CaregiverId } from '../../../shared/domain/ids.ts';
import type { Caregiver, Client } from '../../../shared/domain/people.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { ReadResult, WellSky } from '../../../shared/domain/wellsky.ts';
import { localDate, MINUTE, plus, type Clock } from '../../../shared/util/time.ts';
import { aCaregiver, aClient, aShift, clientId, DENVER, FRIDAY_11_AM } from '../builders.ts';
import type { Machine } from './machine.ts';
import type { Script } from './script.ts';

const CLIENTS: readonly Client[] = ['1', '2'].map((n) => aClient({ id: clientId(`client-${n}`) }));

/** Four who can be asked; each has a number of her own. */
export const CAREGIVERS: readonly Caregiver[] = ['Tom', 'Lisa', 'Rachel', 'Mike'].map((name, n) =>
  aCaregiver(name, { phone: `+1303555014${String(n)}` }),
);

/** An agency in memory whose schedule people change; its WellSky answers or does not. */
export interface SmallAgency {
  readonly wellsky: WellSky;
  /** The shifts as they are now, cancelled ones too. */
  shifts(): readonly Shift[];
  assign(index: number, holder: CaregiverId | null): void;
  cancel(index: number): void;
  setAnswers(answers: boolean): void;
}

export function smallAgency(machine: Machine, script: Script): SmallAgency {
  const all = script.shifts.map(({ client, startsIn, isOpen }, n): Shift =>
    aShift({
      appointmentId: String(500 + n) as AppointmentId,
      clientId: clientId(`client-${String(client + 1)}`),
      start: plus(FRIDAY_11_AM, (script.begins + startsIn) * MINUTE),
      caregiverId: isOpen ? null : (CAREGIVERS[n % CAREGIVERS.length]?.id ?? null),
    }),
  );
  let answers = true;
  const change = (index: number, over: Partial<Shift>): void => {
    const shift = all[index % all.length];
    if (shift === undefined || shift.status === 'cancelled') return;
    const changed = { ...shift, ...over };
    all[index % all.length] = changed;
    const { key, start, caregiverId: holder } = changed;
    const isCancelled = changed.status === 'cancelled';
    machine.see({ kind: 'shift', shift: key, start, holder, isCancelled });
  };
  all.forEach((_, index) => {
    change(index, {});
  });
  return {
    wellsky: answering(
      machine.clock,
      () => all,
      () => answers,
    ),
    shifts: () => all,
    assign(index, holder) {
      change(index, { caregiverId: holder });
    },
    cancel(index) {
      change(index, { status: 'cancelled' });
    },
    setAnswers(isAnswering) {
      answers = isAnswering;
      machine.see({ kind: 'wellsky', answers });
    },
  };
}

function answering(clock: Clock, shifts: () => readonly Shift[], answers: () => boolean): WellSky {
  const answer = <T>(rows: () => readonly T[]): Promise<ReadResult<T>> =>
    Promise.resolve(
      answers()
        ? { ok: true, rows: rows(), quarantined: [], readAt: clock() }
        : { ok: false, failure: DOWN },
    );
  return {
    clients: (since) => answer(() => (since === null ? CLIENTS : [])),
    caregivers: (since) => answer(() => (since === null ? CAREGIVERS : [])),
    shifts: ({ clientId: client, from, to }) =>
      answer(() =>
        shifts().filter((shift) => {
          const day = localDate(shift.start, DENVER);
          return shift.clientId === client && from <= day && day <= to;
        }),
      ),
    visits: () => answer(() => []),
    charges: () => answer(() => []),
    tag: () => answer(() => []),
    probe: () => Promise.resolve({ ok: false, failure: DOWN }),
    counters: () => ({ count: 0, errors: 0, p50Ms: null, p95Ms: null }),
    setPace: () => undefined,
    close: () => undefined,
  };
}

const DOWN = { kind: 'unreachable', message: 'WellSky gave no answer.', status: null } as const;
