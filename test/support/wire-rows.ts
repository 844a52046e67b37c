/** Rows as WellSky sends them; all people are invented. */

type Row = Record<string, unknown>;

/** As it comes over the wire: a field set to undefined is not there. */
function sent(row: Row): Row {
  return JSON.parse(JSON.stringify(row)) as Row;
}

export function appointmentRow(changes: Row = {}): Row {
  return sent({
    resourceType: 'Appointment',
    id: '109140001',
    status: 'SCHEDULED',
    client: { id: '2810001' },
    caregiver: { id: '3310001' },
    start: '2026-11-27T21:00:00+00:00',
    end: '2026-11-28T01:00:00+00:00',
    ...changes,
  });
}

export function encounterRow(changes: Row = {}): Row {
  return sent({
    resourceType: 'Encounter',
    id: '128770001',
    status: 'COMPLETE',
    subject: { reference: 'Patient/2810001', display: 'Ruth Anderson' },
    participant: { Individual: [{ reference: 'Practitioner/3310001', display: 'Sarah Okafor' }] },
    appointment: { reference: 'Appointment/109140001' },
    period: { start: '2026-11-20T21:03:00', end: '2026-11-21T01:01:00' },
    ...changes,
  });
}

export function practitionerRow(changes: Row = {}): Row {
  return sent({
    resourceType: 'Practitioner',
    id: '3310001',
    active: true,
    name: [
      { use: 'official', family: 'Okafor', given: ['Sarah', 'Ann'], text: 'Sarah Ann Okafor' },
    ],
    telecom: [
      { system: 'phone', value: '3035550112', use: 'home' },
      { system: 'phone', value: '3035550111', use: 'mobile' },
      { system: 'email', value: 'sarah.okafor@example.org' },
    ],
    address: [{ use: 'home', line: ['118 Larkspur Ct'], city: 'Denver', state: 'CO' }],
    gender: 'female',
    birthDate: '1988-07-19',
    ssn: '000-00-0000',
    meta: {
      tag: [
        { code: 'agencyId', display: '9001' },
        { code: 'isHired', display: 'true' },
        { code: 'status', display: '100' },
        { code: 'locationId', display: '771' },
        { code: 'profileTags', display: '45,67,89' },
        { code: 'updated', display: '2026-11-18T21:04:37' },
      ],
    },
    ...changes,
  });
}

export function patientRow(changes: Row = {}): Row {
  return sent({
    resourceType: 'Patient',
    id: '2810001',
    active: true,
    name: [{ use: 'official', family: 'Anderson', given: ['Ruth'], text: 'Ruth Anderson' }],
    telecom: [{ system: 'phone', value: '3035550131', use: 'home' }],
    address: [{ city: 'Lakewood', state: 'CO' }],
    gender: 'female',
    birthDate: '1939-04-02',
    maritalStatus: [{ coding: [{ code: 'W', display: 'Widowed' }] }],
    deceasedBoolean: false,
    meta: {
      tag: [
        { code: 'isClient', display: 'true' },
        { code: 'status', display: '80' },
        { code: 'locationId', display: '771' },
        { code: 'profileTags', display: '67' },
      ],
    },
    ...changes,
  });
}

/** `meta` with these tags; an undefined display leaves the key out. */
export function meta(...tags: readonly (readonly [string, unknown?])[]): Row {
  return {
    tag: tags.map(([code, display]) => (display === undefined ? { code } : { code, display })),
  };
}
