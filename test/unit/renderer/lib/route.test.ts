import { describe, expect, it } from 'vitest';
import { hrefOf, routeOf, type Route } from '../../../../renderer/lib/route.ts';
import {
  caregiverIdSchema,
  clientIdSchema,
  incidentIdSchema,
  shiftKeySchema,
} from '../../../../shared/domain/ids.ts';

describe('the screen in the address', () => {
  it.each<Route>([
    { screen: 'list' },
    { screen: 'settings', section: null },
    { screen: 'settings', section: 'data' },
    { screen: 'incident', id: incidentIdSchema.parse('shift:109140010@2026-11-27T21:00:00Z/a') },
    { screen: 'lookUp' },
    { screen: 'overtime' },
    { screen: 'overtimeNext' },
    { screen: 'patterns' },
    { screen: 'capacity' },
    { screen: 'trackRecord' },
    { screen: 'hours' },
    { screen: 'outbox' },
    { screen: 'replies' },
    { screen: 'briefing', kind: 'evening' },
    { screen: 'person', person: { kind: 'client', id: clientIdSchema.parse('2810002') } },
    { screen: 'person', person: { kind: 'caregiver', id: caregiverIdSchema.parse('a/b c') } },
    { screen: 'shift', shift: shiftKeySchema.parse('a/b@2026-11-27T21:00:00Z') },
  ])('reads back what it wrote: $screen', (route) => {
    expect(routeOf(hrefOf(route))).toEqual(route);
  });

  it.each([
    '',
    '#',
    '#/nowhere',
    '#/incident/',
    '#/incident/%E0%A4%A',
    `#/incident/${'x'.repeat(81)}`,
    '#/briefing/noon',
    '#/person/pet/1',
    '#/person/client',
    '#/shift/109140010',
    '#/overtime/more',
  ])('shows the list for "%s"', (fragment) => {
    expect(routeOf(fragment)).toEqual({ screen: 'list' });
  });

  it('shows the list of sections where a section is not known', () => {
    expect(routeOf('#/settings/nothing')).toEqual({ screen: 'settings', section: null });
  });
});
