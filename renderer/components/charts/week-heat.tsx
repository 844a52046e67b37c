/** How strongly a cell is filled: 0 for none, then four steps up to the most. */
export type HeatLevel = 0 | 1 | 2 | 3 | 4;

interface HeatCell {
  readonly key: string;
  /** The number that stands in the cell. */
  readonly words: string;
  /** The cell in a sentence. */
  readonly title: string;
  readonly level: HeatLevel;
}

interface WeekHeatProps {
  /** What the grid says, for those who do not see it. */
  readonly label: string;
  /** Seven weekdays. */
  readonly days: readonly string[];
  /** Parts of the day, each with a cell for every weekday. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly HeatCell[] }[];
}

/** One hue by strength, which every kind of colour vision tells apart; the number says the same. */
const LOOK: Readonly<Record<HeatLevel, string>> = {
  0: 'bg-sunken text-soft',
  1: 'bg-accent/12',
  2: 'bg-accent/25',
  3: 'bg-accent/42',
  4: 'bg-accent font-semibold text-accent-ink',
};

/** Weekdays across and parts of the day down; the other way round where there is little room. */
export function WeekHeat({ label, days, rows }: WeekHeatProps) {
  return (
    <div
      role="img"
      aria-label={label}
      className="grid auto-cols-fr grid-flow-col grid-rows-[repeat(8,auto)] gap-0.5 text-2xs @2xs:grid-flow-row @2xs:grid-cols-[auto_repeat(7,minmax(0,1fr))] @2xs:grid-rows-none"
    >
      <span />
      {days.map((day) => (
        <span key={day} className="self-center text-soft @2xs:text-center">
          {day}
        </span>
      ))}
      {rows.map((row) => (
        <Row key={row.label} label={row.label} cells={row.cells} />
      ))}
    </div>
  );
}

function Row({ label, cells }: WeekHeatProps['rows'][number]) {
  return (
    <>
      <span className="self-end justify-self-center text-soft [writing-mode:vertical-rl] @2xs:self-center @2xs:justify-self-start @2xs:pr-2 @2xs:[writing-mode:horizontal-tb]">
        {label}
      </span>
      {cells.map(({ key, words, title, level }) => (
        <span
          key={key}
          title={title}
          className={`grid min-h-7 place-items-center rounded-sm text-xs tabular-nums [print-color-adjust:exact] forced-colors:border ${LOOK[level]}`}
        >
          {words}
        </span>
      ))}
    </>
  );
}

/** The step for `count` where the fullest cell has `most`; every count above 0 is seen. */
export function heatLevel(count: number, most: number): HeatLevel {
  if (count <= 0 || most <= 0) return 0;
  const steps = [1, 2, 3, 4] as const;
  return steps.find((step) => count <= (most * step) / 4) ?? 4;
}
