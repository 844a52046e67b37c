import { ArrowDownToLine, Maximize2, Printer, Table2, type LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { localDate } from '../../../shared/util/time.ts';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { hrefOf, type DashboardView } from '../../lib/route.ts';
import { saveFile } from '../../lib/save-file.ts';
import { text } from '../../lib/text.ts';
import { usePage } from './page.ts';
import { sheetFile, type Sheet } from './sheet.ts';

interface ViewToolsProps<Row> {
  readonly name: DashboardView;
  /** Null while there are no figures to do anything with. */
  readonly sheet: Sheet<Row> | null;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
}

/** What can be done with a view: another look, a file, paper, a page of its own. */
export function ViewTools<Row>({ name, sheet, isTable, onTable }: ViewToolsProps<Row>) {
  const words = text.dashboard;
  const title = words.titles[name];
  const { isLarge, print } = usePage();
  const today = localDate(useNow(), useZone());
  return (
    <div className="-mx-1.5 flex flex-wrap print:hidden">
      {sheet === null ? null : (
        <>
          <Tool
            icon={Table2}
            label={words.table}
            of={title}
            aria-pressed={isTable}
            onClick={() => {
              onTable(!isTable);
            }}
          />
          <Tool
            icon={ArrowDownToLine}
            label={words.csv}
            of={title}
            onClick={() => {
              saveFile(words.file(name, today), 'text/csv', sheetFile(sheet));
            }}
          />
          <Tool
            icon={Printer}
            label={words.print}
            of={title}
            onClick={() => {
              print(name);
            }}
          />
        </>
      )}
      {isLarge ? null : (
        <a href={hrefOf({ screen: 'dashboard', view: name })} className={TOOL}>
          <Maximize2 aria-hidden="true" className="size-[1.1em]" />
          <span className="sr-only">
            {words.enlarge}
            {words.of(title)}
          </span>
        </a>
      )}
    </div>
  );
}

const TOOL =
  'inline-flex min-h-7 items-center gap-1 rounded-md px-1.5 text-2xs font-medium text-soft transition-colors hover:bg-sunken hover:text-ink aria-pressed:bg-sunken aria-pressed:text-ink forced-colors:aria-pressed:bg-[Highlight] forced-colors:aria-pressed:text-[HighlightText]';

interface ToolProps extends ComponentProps<'button'> {
  readonly icon: LucideIcon;
  readonly label: string;
  /** The view's title, for those who hear the buttons without seeing where they stand. */
  readonly of: string;
}

function Tool({ icon: Icon, label, of, ...rest }: ToolProps) {
  return (
    <button type="button" className={TOOL} {...rest}>
      <Icon aria-hidden="true" className="size-[1.1em]" />
      <span>
        {label}
        <span className="sr-only">{text.dashboard.of(of)}</span>
      </span>
    </button>
  );
}
