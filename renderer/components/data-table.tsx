import type { ReactNode } from 'react';

interface Column<T> {
  readonly label: string;
  readonly isNumber?: boolean;
  readonly cell: (row: T) => ReactNode;
}

interface DataTableProps<T> {
  /** Read out before the table; the heading above it says the same to the eye. */
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly [Column<T>, ...Column<T>[]];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
}

/** Figures in rows and columns, as the text behind a chart or by themselves. */
export function DataTable<T>({ caption, columns, rows, keyOf }: DataTableProps<T>) {
  const [name, ...values] = columns;
  return (
    <table className="w-full text-xs wrap-normal">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-soft">
          {columns.map((column) => (
            <th
              key={column.label}
              scope="col"
              className={`sticky top-0 bg-surface align-bottom font-medium print:static ${place(column)}`}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className="border-b border-line align-baseline last:border-b-0">
            <th scope="row" className={`min-w-16 font-medium wrap-anywhere ${look(name)}`}>
              {name.cell(row)}
            </th>
            {values.map((column) => (
              <td key={column.label} className={look(column)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Kind {
  readonly isNumber?: boolean;
}

function look(column: Kind): string {
  return `${place(column)} ${column.isNumber === true ? 'whitespace-nowrap tabular-nums' : ''}`;
}

function place({ isNumber = false }: Kind): string {
  return `py-1.5 pr-3 last:pr-0 ${isNumber ? 'text-right' : 'text-left'}`;
}
