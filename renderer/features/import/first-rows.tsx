import type { ImportPreview } from '../../../shared/contract/views.ts';
import { TableFrame } from '../../components/table-frame.tsx';
import { text } from '../../lib/text.ts';

/** The beginning of the file as it was taken apart. */
export function FirstRows({ preview: { columns, rows, fields } }: { preview: ImportPreview }) {
  const taken = new Set(fields.flatMap(({ column }) => column ?? []));
  return (
    <TableFrame caption={text.import.firstRows}>
      <table className="w-full text-xs">
        <caption className="px-2 pt-2 pb-1 text-left font-semibold">
          {text.import.firstRows}
        </caption>
        <thead className="text-left">
          <tr className="border-b border-line">
            {columns.map((name, index) => (
              <th key={index} scope="col" className="px-2 py-1 align-bottom font-medium">
                {name === '' ? <span className="sr-only">{text.import.unnamed}</span> : name}
                {taken.has(name) ? null : (
                  <span className="block font-normal text-soft">{text.import.leftOutColumn}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // Rows of a file have nothing that tells them apart but their order, which stays.
            <tr key={row} className="border-b border-line last:border-0">
              {cells.map((cell, index) => (
                <td key={index} className="px-2 py-1 whitespace-nowrap">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
