import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Connection } from '../../../../electron/io/store/connection.ts';
import { incidents } from '../../../../electron/io/store/incidents.ts';
import { migrate, MIGRATIONS } from '../../../../electron/io/store/migrate.ts';
import type { Incident } from '../../../../shared/domain/incident.ts';
import { plus } from '../../../../shared/util/time.ts';
import { aCandidate } from '../../../support/builders.ts';
import { TEST_KEY } from '../../../support/opened-store.ts';
import { storedIncident, TEST_NOW } from '../../../support/stored-rows.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const SARAH = aCandidate('sarah', 0.853);
const LISA = aCandidate('lisa', 0.7);
const INCIDENT = storedIncident({ candidates: [SARAH, LISA] });

/** A database as the Standby that knew only the first `version` steps left it. */
function databaseOfVersion(version: number): Connection {
  const connection = new Connection(join(temporaryFolder(), 'cache.db'), TEST_KEY);
  onTestFinished(() => {
    connection.close();
  });
  connection.prepareForWriting();
  for (const step of MIGRATIONS.slice(0, version)) connection.execute(step.sql);
  connection.execute(`PRAGMA user_version = ${String(version)}`);
  return connection;
}

const upToDate = (): Connection => databaseOfVersion(MIGRATIONS.length);

/** Takes the lists out of the database, so that whoever reads them from there finds none. */
function losesLists(connection: Connection): void {
  connection.execute(`UPDATE incident_lists SET body = '[]'`);
}

describe('the lists of an incident', () => {
  it('move beside it out of a cache that still has them inside', () => {
    const connection = databaseOfVersion(11);
    const nobody = storedIncident({ id: 'incident-2', candidates: [], excluded: [] });
    const insert = connection.prepare(
      'INSERT INTO incidents (id, state, opened_at, resolved_at, body) VALUES (?, ?, ?, ?, ?)',
    );
    for (const one of [INCIDENT, nobody]) {
      insert.run(one.id, one.state, one.openedAt, one.resolvedAt, JSON.stringify(one));
    }
    migrate(connection);
    const kept = incidents(connection);
    expect(kept.unresolved()).toEqual([INCIDENT, nobody]);
    expect(kept.best(INCIDENT.id)).toEqual(SARAH);
    expect(kept.best(nobody.id)).toBeNull();
  });

  it('are forgotten with it', () => {
    const connection = upToDate();
    const kept = incidents(connection);
    const resolved = storedIncident({ id: 'incident-2', state: 'resolved', resolvedAt: TEST_NOW });
    kept.put([INCIDENT, resolved]);
    kept.forgetBefore(plus(TEST_NOW, 1));
    const left = connection.prepare<{ id: string }>(
      'SELECT DISTINCT incident_id AS id FROM incident_lists',
    );
    expect(left.all()).toEqual([{ id: INCIDENT.id }]);
    expect(kept.get(resolved.id)).toBeNull();
  });

  it('are read when they are first looked at, and then stay', () => {
    const connection = upToDate();
    incidents(connection).put([INCIDENT]);
    const kept = incidents(connection);
    const incident = kept.get(INCIDENT.id);
    expect(incident?.candidates).toEqual([SARAH, LISA]);
    losesLists(connection);
    expect(kept.best(INCIDENT.id)).toEqual(SARAH);
    expect(incident?.candidates).toEqual([SARAH, LISA]);
    expect(incident?.excluded).toEqual([]);
  });

  it('are written again only where they are others', () => {
    const connection = upToDate();
    const kept = incidents(connection);
    kept.put([INCIDENT]);
    losesLists(connection);
    const reworded: Incident = { ...INCIDENT, body: 'Try Lisa first?', candidates: [LISA] };
    kept.put([reworded]);
    expect(incidents(connection).get(INCIDENT.id)).toEqual({ ...reworded, excluded: [] });
    expect(kept.best(INCIDENT.id)).toEqual(LISA);
  });

  it('are written whole for an incident that comes back after it was resolved', () => {
    const connection = upToDate();
    const kept = incidents(connection);
    kept.put([INCIDENT]);
    kept.put([{ ...INCIDENT, state: 'resolved', resolvedAt: INCIDENT.openedAt }]);
    losesLists(connection);
    kept.put([INCIDENT]);
    expect(incidents(connection).unresolved()).toEqual([INCIDENT]);
  });
});
