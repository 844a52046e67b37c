import { describe, expect, it } from 'vitest';
import { hrefOf, routeOf, type Route } from '../../../../renderer/lib/route.ts';
import { incidentIdSchema } from '../../../../shared/domain/ids.ts';

describe('the screen in the address', () => {
  it.each<Route>([
    { screen: 'list' },
    { screen: 'setup' },
    { screen: 'incident', id: incidentIdSchema.parse('shift:109140010@2026-11-27T21:00:00Z/a') },
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
  ])('shows the list for "%s"', (fragment) => {
    expect(routeOf(fragment)).toEqual({ screen: 'list' });
  });
});
