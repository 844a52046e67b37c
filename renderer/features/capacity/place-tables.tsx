import type { CapacityView } from '../../../shared/contract/insights.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { TableFrame } from '../../components/table-frame.tsx';
import { hourCount } from '../../lib/format.ts';
import { said } from '../../lib/said.ts';
import { text } from '../../lib/text.ts';
import { DAYPARTS, placeRows } from './places.ts';

/** This week's hours by place and part of the day; open ones are named below the figure. */
export function PlacesTable({ places }: Pick<CapacityView, 'places'>) {
  if (places.length === 0) return null;
  const words = text.capacity;
  return (
    <Section title={words.places}>
      <TableFrame caption={words.places}>
        <DataTable
          caption={words.places}
          columns={[
            { label: words.place, cell: (row) => said(row.place) },
            ...DAYPARTS.map((part, index) => ({
              label: words.dayparts[part],
              isNumber: true,
              cell: (row: ReturnType<typeof placeRows>[number]) => (
                <Hours cell={row.cells[index] ?? null} />
              ),
            })),
          ]}
          rows={placeRows(places)}
          keyOf={(row) => row.place}
        />
      </TableFrame>
    </Section>
  );
}

function Hours({ cell }: { cell: CapacityView['places'][number] | null }) {
  if (cell === null) return text.capacity.none;
  return (
    <>
      {hourCount(cell.hours)}
      {cell.openHours > 0 ? (
        <span className="block text-2xs font-medium text-high">
          {text.capacity.open(hourCount(cell.openHours))}
        </span>
      ) : null}
    </>
  );
}

/** Hours that caregivers have and would like, by place. */
export function WantedTable({ wanted }: Pick<CapacityView, 'wanted'>) {
  if (wanted.length === 0) return null;
  const words = text.capacity;
  return (
    <Section title={words.wanted}>
      <TableFrame caption={words.wanted}>
        <DataTable
          caption={words.wanted}
          columns={[
            { label: words.place, cell: (row) => said(row.place) },
            { label: words.has, isNumber: true, cell: (row) => hourCount(row.hours) },
            { label: words.wants, isNumber: true, cell: (row) => hourCount(row.hoursWanted) },
            {
              label: words.told,
              isNumber: true,
              cell: (row) => words.toldOf(row.told, row.caregivers),
            },
          ]}
          rows={wanted}
          keyOf={(row) => row.place}
        />
      </TableFrame>
    </Section>
  );
}
