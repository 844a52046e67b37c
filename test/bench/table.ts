import { cpus, loadavg, totalmem } from 'node:os';
import { median } from './measure.ts';

/** One line of the table. */
export interface Line {
  readonly part: string;
  readonly size: string;
  readonly what: string;
  /** In words, for example "≤ 10 ms CPU"; null for what is printed beside a goal. */
  readonly goal: string | null;
  /** Ascending, in `unit`. */
  readonly values: readonly number[];
  readonly unit: 'ms' | 'records/s' | 'KB' | 'elements';
}

/** The machine on which the numbers hold; its load says how far to trust those by the wall clock. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = `${String(Math.round(totalmem() / 2 ** 30))} GB`;
  const load = loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');
  const name = `${cpu?.model.trim() ?? 'unknown processor'} × ${String(cpus().length)}`;
  return `${name}, ${memory}, Node ${process.versions.node}, ${process.platform} ${process.arch}, load ${load}`;
}

const COLUMNS = [
  { title: 'part', text: (line: Line) => line.part },
  { title: 'size', text: (line: Line) => line.size },
  { title: 'what', text: (line: Line) => line.what },
  { title: 'goal', text: (line: Line) => line.goal ?? '' },
  { title: 'median', text: (line: Line) => `${rounded(median(line.values))} ${line.unit}` },
  {
    title: 'least to most',
    text: ({ values }: Line) => `${rounded(values[0])} to ${rounded(values.at(-1))}`,
  },
  { title: 'runs', text: (line: Line) => String(line.values.length) },
] as const;

/** The lines as columns under their titles. */
export function table(lines: readonly Line[]): string {
  const rows = [
    COLUMNS.map(({ title }): string => title),
    ...lines.map((line) => COLUMNS.map(({ text }) => text(line))),
  ];
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Three digits are as many as a repetition confirms. */
function rounded(value = NaN): string {
  if (value >= 100) return String(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
