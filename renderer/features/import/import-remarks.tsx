import { useState } from 'react';
import type { ImportRemark } from '../../../shared/contract/views.ts';
import { LinkButton } from '../../components/button.tsx';
import { said } from '../../lib/said.ts';
import { text } from '../../lib/text.ts';

const FIRST = 8;

interface RemarksProps {
  readonly heading: string;
  readonly remarks: readonly ImportRemark[];
  /** How many there are; `remarks` may hold only the first of them. */
  readonly total: number;
}

/** Where in a file something is wrong or noteworthy, the first few at once. */
export function ImportRemarks({ heading, remarks, total }: RemarksProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? remarks : remarks.slice(0, FIRST);
  const hidden = remarks.length - shown.length;
  const unsent = total - remarks.length;
  if (total === 0) return null;
  return (
    <div className="text-xs">
      <table className="w-full">
        <caption className="pb-1 text-left font-semibold">{heading}</caption>
        <thead className="text-left text-soft">
          <tr className="border-b border-line">
            <th className="py-1 pr-3 font-medium">{text.import.line}</th>
            <th className="py-1 pr-3 font-medium">{text.import.column}</th>
            <th className="py-1 font-medium">{text.import.message}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((remark, index) => (
            // A row may have several remarks, even equal ones; the order never changes.
            <RemarkRow key={index} remark={remark} />
          ))}
        </tbody>
      </table>
      {hidden > 0 ? (
        <LinkButton
          className="mt-1"
          onClick={() => {
            setWhole(true);
          }}
        >
          {text.import.more(hidden)}
        </LinkButton>
      ) : null}
      {hidden === 0 && unsent > 0 ? (
        <p className="mt-1 text-soft">{text.import.unsent(unsent)}</p>
      ) : null}
    </div>
  );
}

function RemarkRow({ remark }: { remark: ImportRemark }) {
  return (
    <tr className="border-b border-line align-top">
      <td className="py-1 pr-3 tabular-nums">{remark.line}</td>
      <td className="py-1 pr-3 wrap-break-word">
        {remark.column === '' ? text.import.row : remark.column}
      </td>
      <td className="py-1">{said(remark.message)}</td>
    </tr>
  );
}
