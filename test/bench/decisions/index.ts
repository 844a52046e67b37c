import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Row } from './row.ts';

/** Seeds of the printed figures; the tests use others. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7] as const;

/** What each file `d1.ts` … `d5.ts` exports. */
interface Part {
  run(seeds: readonly number[]): Promise<readonly Row[]>;
}

/** Runs the parts of the decision bench that are wanted, all of them where none is named. */
export async function decisionRows(
  wanted: readonly string[],
  note: (text: string) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const file of partFiles()) {
    const name = file.slice(0, -'.ts'.length).toUpperCase();
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    note(`${name} …`);
    const part = (await import(pathToFileURL(join(import.meta.dirname, file)).href)) as Part;
    rows.push(...(await part.run(SEEDS)));
  }
  return rows;
}

/** Names of the parts, "D1" and so on. */
export function decisionParts(): string[] {
  return partFiles().map((file) => file.slice(0, -'.ts'.length).toUpperCase());
}

function partFiles(): string[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => /^d\d\.ts$/.test(file))
    .sort();
}

/** The rows as text: each figure on a line, what it is compared with below it. */
export function decisionTable(rows: readonly Row[]): string {
  const widths = [6, Math.max(...rows.map(({ what }) => what.length)) + 2, 16];
  return rows
    .map(({ part, what, goal, ours, baselines, oracle }) => {
      const cells = [part, what, goal === null ? '' : `goal ${goal}`];
      const line = cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('');
      const beside = Object.entries(baselines).map(([name, value]) => `${name} ${value}`);
      if (oracle !== null) beside.push(`oracle ${oracle}`);
      const head = `${line}ours ${ours}`;
      return beside.length === 0 ? head : `${head}\n      beside: ${beside.join(' · ')}`;
    })
    .join('\n');
}
