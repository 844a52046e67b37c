import { candidate, incidentLine, shiftView } from '../panel-data.ts';
import { withLongNames } from '../panel-views/answers.ts';
import { withIncidents, type Scene } from './scene.ts';

export const LONG_NAME = 'Maximiliane-Alexandra Oluwaseun-Featherstonehaugh';

/** Names that no layout expects. */
export function longNames(): Scene {
  return {
    ...withIncidents(
      [
        [
          incidentLine('friday', `Friday 2 PM shift with ${LONG_NAME} unfilled`, {
            body: `${LONG_NAME} has 85% match (accepted 6/7 similar shifts). Try her first?`,
          }),
          [
            shiftView('109140010', 3, {
              clientName: LONG_NAME,
              city: 'Llanfairpwllgwyngyllgogerychwyrndrobwll',
              candidates: [candidate(LONG_NAME, 0.85), candidate('Li Q.', 0.5)],
            }),
          ],
        ],
      ],
      { agency: { name: `${LONG_NAME} Home Care of Greater Denver`, timeZone: 'America/Denver' } },
    ),
    views: withLongNames(LONG_NAME),
  };
}
