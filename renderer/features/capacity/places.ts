import type { CapacityView } from '../../../shared/contract/insights.ts';
import { byName } from '../../lib/format.ts';

type Cell = CapacityView['places'][number];

/** The parts of the day in their order. */
export const DAYPARTS = ['morning', 'afternoon', 'evening', 'night'] as const;

/** One place with its hours by part of the day; a part without a shift has no cell. */
export interface PlaceRow {
  readonly place: string;
  readonly cells: readonly (Cell | null)[];
  readonly hours: number;
}

/** The list of hours as rows by place, most hours first. */
export function placeRows(places: readonly Cell[]): readonly PlaceRow[] {
  const names = [...new Set(places.map(({ place }) => place))];
  return names
    .map((place) => {
      const own = places.filter((cell) => cell.place === place);
      return {
        place,
        cells: DAYPARTS.map((part) => own.find((cell) => cell.daypart === part) ?? null),
        hours: own.reduce((sum, cell) => sum + cell.hours, 0),
      };
    })
    .sort((a, b) => b.hours - a.hours || byName(a.place, b.place));
}
