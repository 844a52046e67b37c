import { Download, FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import type { HoursReport } from '../../../shared/contract/insights.ts';
import { Blank } from '../../components/blank.tsx';
import { Button, LinkButton } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { MissingNotes } from '../../components/missing-notes.tsx';
import { saveFile } from '../../lib/save-file.ts';
import { text } from '../../lib/text.ts';
import { HoursTable } from './hours-table.tsx';

const FIRST = 40;

/** The report as a table, as a file and to copy. */
export function HoursResult({ report }: { report: HoursReport }) {
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const { kind, from, to, csv, missing } = report;
  const rows = report.rows.filter((row) => !onlyDifferent || row.differences.length > 0);
  const shown = isWhole ? rows : rows.slice(0, FIRST);
  if (report.rows.length === 0) {
    return (
      <>
        <Blank icon={FileSpreadsheet} title={text.hours.empty} detail={text.hours.emptyDetail} />
        <MissingNotes missing={missing} />
      </>
    );
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          onClick={() => {
            saveFile(text.hours.file(kind, from, to), 'text/csv', csv);
          }}
        >
          <Download aria-hidden="true" className="size-[1.1em]" />
          {text.hours.download}
        </Button>
        <CopyButton label={text.hours.copy} content={csv} />
        <label className="flex min-h-6 w-full items-center gap-2 px-1">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={onlyDifferent}
            onChange={(event) => {
              setOnlyDifferent(event.target.checked);
            }}
          />
          {text.hours.onlyDifferent}
        </label>
      </div>
      <HoursTable title={text.hours.kinds[kind]} rows={shown} all={report.rows} />
      {shown.length < rows.length ? (
        <p className="px-1">
          <LinkButton
            onClick={() => {
              setWhole(true);
            }}
          >
            {text.hours.more(rows.length - shown.length)}
          </LinkButton>
        </p>
      ) : null}
      <MissingNotes missing={missing} />
    </>
  );
}
