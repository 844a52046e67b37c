import { expect, it } from 'vitest';
import { isInScope } from '../../../../electron/core/routing/scope.ts';
import type { ClientId } from '../../../../shared/domain/ids.ts';
import {
  aCaregiver,
  aClient,
  anIncident,
  aShift,
  caregiverId,
  clientId,
} from '../../../support/builders.ts';

const NORTH = aClient({ id: clientId('north'), locationId: 'L1' });
const NOWHERE = aClient({ id: clientId('nowhere'), locationId: null });
const ROSA = aCaregiver('Rosa', { locationId: 'L2' });
const PEOPLE = {
  clients: new Map([NORTH, NOWHERE].map((one) => [one.id, one])),
  caregivers: new Map([[ROSA.id, ROSA]]),
};

const ofNorth = anIncident(aShift({ clientId: NORTH.id }));
const ofNowhere = anIncident(aShift({ clientId: NOWHERE.id }));
const ofBoth = { ...ofNorth, subjects: [...ofNowhere.subjects, ...ofNorth.subjects] };
const ofRosa = { ...ofNorth, subjects: [], caregiverId: ROSA.id };
const ofNobody = { ...ofNorth, subjects: [], caregiverId: null };

it.each([
  ['everything is within no limits', ofNowhere, [], [], true],
  ['a client’s location', ofNorth, ['L1'], [], true],
  ['another location', ofNorth, ['L2'], [], false],
  ['the client herself', ofNowhere, ['L2'], ['nowhere'], true],
  ['another client', ofNorth, [], ['nowhere'], false],
  ['a client without a location', ofNowhere, ['L1'], [], false],
  ['one of several clients', ofBoth, ['L1'], [], true],
  ['a caregiver’s location', ofRosa, ['L2'], [], true],
  ['another location than the caregiver’s', ofRosa, ['L1'], [], false],
  ['a caregiver where only clients count', ofRosa, [], ['north'], false],
  ['an unknown caregiver', { ...ofRosa, caregiverId: caregiverId('gone') }, ['L2'], [], false],
  ['what is about nobody', ofNobody, ['L1'], ['north'], true],
])('%s', (_case, incident, locationIds, clientIds, expected) => {
  const scope = { locationIds, clientIds: clientIds as ClientId[] };
  expect(isInScope(scope, incident, PEOPLE)).toBe(expected);
});
