import type { Choice } from '../../../shared/domain/insight.ts';
import type { LocalDate } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** Why the scheduler called somebody else than the first suggestion. */
export interface Choices {
  /** By time of choosing, expired ones included. */
  all(): Choice[];
  get(id: string): Choice | null;
  add(choice: Choice): void;
  remove(id: string): void;
  /** Forgets choices that expired before `date`. */
  forgetBefore(date: LocalDate): void;
}

const COLUMNS = `id, client_id AS clientId, shift_start AS shiftStart,
  passed_over_id AS passedOverId, chosen_id AS chosenId, reason, note, chosen_at AS chosenAt,
  expires_on AS expiresOn, actor`;

export function choices(connection: Connection): Choices {
  const all = connection.prepare<Choice>(`SELECT ${COLUMNS} FROM choices ORDER BY chosen_at, id`);
  const get = connection.prepare<Choice>(`SELECT ${COLUMNS} FROM choices WHERE id = ?`);
  const remove = connection.prepare('DELETE FROM choices WHERE id = ?');
  const forget = connection.prepare('DELETE FROM choices WHERE expires_on < ?');
  const add = connection.prepare(
    `INSERT INTO choices (id, client_id, shift_start, passed_over_id, chosen_id, reason, note,
       chosen_at, expires_on, actor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    all: () => all.all(),
    get: (id) => get.get(id) ?? null,
    add({ id, clientId, shiftStart, passedOverId, chosenId, ...why }) {
      const { reason, note, chosenAt, expiresOn, actor } = why;
      const what = [id, clientId, shiftStart, passedOverId, chosenId];
      add.run(...what, reason, note, chosenAt, expiresOn, actor);
    },
    remove(id) {
      remove.run(id);
    },
    forgetBefore(date) {
      forget.run(date);
    },
  };
}
