import type { UseQueryResult } from '@tanstack/react-query';
import type { LucideIcon } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Blank } from '../../components/blank.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MissingNotes } from '../../components/missing-notes.tsx';
import { ScrollFrame } from '../../components/scroll-frame.tsx';
import type { CallFailure } from '../../lib/engine.tsx';
import { DASHBOARD_VIEWS, type DashboardView } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';
import { usePage } from './page.ts';
import type { Sheet } from './sheet.ts';
import { ViewTools } from './view-tools.tsx';

/** One answer, ready to be seen, read and saved. */
export interface Shown<Row> {
  /** A sentence that a scheduler understands; also what the chart says to those who do not see it. */
  readonly summary: string;
  readonly chart: ReactNode;
  /** The same figures in rows and columns; without rows there is no table and no file. */
  readonly sheet: Sheet<Row>;
  /** Which data the agency has not told; said where there is room. */
  readonly missing: readonly string[];
}

interface ViewCardProps<T, Row> {
  readonly name: DashboardView;
  readonly icon: LucideIcon;
  readonly query: UseQueryResult<T, CallFailure>;
  /** Null while there is nothing to show yet. */
  readonly show: (answer: T) => Shown<Row> | null;
}

/** The frame of every view: its heading, its tools, and the chart or its table. */
export function ViewCard<T, Row>({ name, icon, query, show }: ViewCardProps<T, Row>) {
  const id = useId();
  const { isLarge, printed } = usePage();
  const [isTable, setTable] = useState(false);
  const title = text.dashboard.titles[name];
  const shown = query.data === undefined ? null : show(query.data);
  return (
    <section
      aria-labelledby={id}
      data-view={name}
      className={`card @container min-w-0 px-4 pt-3 pb-4 print:rounded-none print:border-0 print:p-0 ${isLarge ? '' : onPaper(name, printed)}`}
    >
      <header className="mb-2 flex flex-wrap items-center justify-between gap-x-3 gap-y-0.5">
        <h2 id={id} className="text-base font-semibold text-balance">
          {title}
        </h2>
        <ViewTools
          name={name}
          sheet={shown === null || shown.sheet.rows.length === 0 ? null : shown.sheet}
          isTable={isTable}
          onTable={setTable}
        />
      </header>
      <Loaded query={query}>
        {() =>
          shown === null ? (
            <Blank
              icon={icon}
              title={text.dashboard.empty[name]}
              detail={text.dashboard.emptyDetail[name]}
            />
          ) : (
            <Figure title={title} shown={shown} isTable={isTable} />
          )
        }
      </Loaded>
    </section>
  );
}

/** Alone, or each on a page of its own. */
function onPaper(name: DashboardView, printed: DashboardView | null): string {
  if (printed !== null) return printed === name ? '' : 'print:hidden';
  return name === DASHBOARD_VIEWS[0] ? '' : 'print:break-before-page';
}

interface FigureProps<Row> {
  readonly title: string;
  readonly shown: Shown<Row>;
  readonly isTable: boolean;
}

/** On paper, where nothing can be switched, the chart and its table stand below each other. */
function Figure<Row>({ title, shown, isTable }: FigureProps<Row>) {
  const { isLarge } = usePage();
  const { summary, chart, sheet, missing } = shown;
  const words = text.dashboard;
  const hasTable = sheet.rows.length > 0;
  return (
    <>
      <figure>
        <figcaption className="mb-3 text-pretty">{summary}</figcaption>
        <div className={isTable && hasTable ? 'hidden print:block' : ''}>{chart}</div>
        {hasTable ? (
          <div className={isTable ? '' : 'hidden print:mt-4 print:block'}>
            <ScrollFrame
              caption={`${words.table}${words.of(title)}`}
              className={isLarge ? '' : 'max-h-80 print:max-h-none'}
            >
              <DataTable
                caption={title}
                columns={[toCell(sheet.columns[0]), ...sheet.columns.slice(1).map(toCell)]}
                rows={sheet.rows}
                keyOf={sheet.keyOf}
              />
            </ScrollFrame>
          </div>
        ) : null}
      </figure>
      {isLarge || !hasTable ? (
        <div className="mt-4 empty:hidden print:hidden">
          <MissingNotes missing={missing} />
        </div>
      ) : null}
    </>
  );
}

/** A heading that is broken keeps its last two words together: "Filled in" "time, %". */
function toCell<Row>({ label, isNumber, shown }: Sheet<Row>['columns'][number]) {
  return { label: label.replace(/ (\S+)$/, '\u00A0$1'), isNumber, cell: shown };
}
