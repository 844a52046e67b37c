import type { HoursReport } from '../../../shared/contract/insights.ts';
import { TableFrame } from '../../components/table-frame.tsx';
import { useZone } from '../../lib/agency.tsx';
import { dayOf, exactHours } from '../../lib/format.ts';
import { said } from '../../lib/said.ts';
import { text } from '../../lib/text.ts';
import { totalsOf } from './totals.ts';

type Row = HoursReport['rows'][number];

interface HoursTableProps {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Everything that the total counts, shown or not. */
  readonly all: readonly Row[];
}

/** One line for each client or caregiver, its differences below it. */
export function HoursTable({ title, rows, all }: HoursTableProps) {
  const words = text.hours;
  const total = totalsOf(all);
  return (
    <TableFrame caption={title}>
      <table className="w-full text-xs wrap-normal">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="border-b border-line text-soft">
            <th scope="col" className="py-1.5 text-left font-medium">
              {words.name}
            </th>
            {[words.scheduled, words.visited, words.charged].map((label) => (
              <th key={label} scope="col" className="py-1.5 pl-3 text-right font-medium">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <RowLines key={row.id} row={row} />
        ))}
        <tfoot>
          <tr className="border-t-2 border-line font-semibold">
            <th scope="row" className="py-1.5 text-left">
              {words.total}
            </th>
            <Figures scheduled={total.scheduled} visited={total.visited} charged={total.charged} />
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  );
}

function RowLines({ row }: { row: Row }) {
  return (
    <tbody className="border-b border-line last-of-type:border-b-0">
      <tr className="align-baseline">
        <th scope="row" className="min-w-20 pt-1.5 text-left font-semibold wrap-anywhere">
          {row.id === '' ? said(row.name) : row.name}
        </th>
        <Figures scheduled={row.scheduled} visited={row.visited} charged={row.charged} />
      </tr>
      <tr>
        <td colSpan={4} className="pb-2">
          <Differences row={row} />
        </td>
      </tr>
    </tbody>
  );
}

function Figures({ scheduled, visited, charged }: Pick<Row, 'scheduled' | 'visited' | 'charged'>) {
  return [scheduled, visited, charged].map((figure, index) => (
    // Always the same three columns.
    <td key={index} className="pt-1.5 pl-3 text-right whitespace-nowrap tabular-nums">
      {figure === null ? text.hours.notRead : exactHours(figure)}
    </td>
  ));
}

function Differences({ row }: { row: Row }) {
  const zone = useZone();
  const { differences } = row;
  if (differences.length === 0) return <span className="text-soft">{text.hours.none}</span>;
  return (
    <details>
      <summary className="min-h-6 w-fit rounded text-high">
        {text.hours.differences(differences.length)}
      </summary>
      <ul className="mt-0.5 space-y-1">
        {differences.map((difference, index) => (
          // Two visits may differ in the same way; the order never changes.
          <li key={index} className="text-pretty">
            <span className="font-medium">
              {dayOf(difference.at, zone)}, {text.hours.codes[difference.code]}
            </span>{' '}
            <span className="text-soft">{said(difference.text)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
