import { decisionParts, decisionRows, decisionTable } from './decisions/index.ts';
import { closeAll } from './filled-agency.ts';
import { p1 } from './p1.ts';
import { p2 } from './p2.ts';
import { p3 } from './p3.ts';
import { p4 } from './p4.ts';
import { p7 } from './p7.ts';
import { machine, table, type Line } from './table.ts';
import { SIZES, type Size } from './workload.ts';

/**
 * The benchmarks: `npm run bench` runs all, `npm run bench -- P4 M` some. They print what they
 * measured beside the goal and never fail on a duration. `npm run bench -- decisions` prints how
 * good decisions are instead, beside other ways to decide; `decisions D1` a part of that.
 */
const PARTS: Readonly<Record<string, (size: Size) => Promise<Line[]>>> = {
  P1: p1,
  P2: p2,
  P3: p3,
  P4: p4,
  P7: p7,
};

async function main(wanted: readonly string[]): Promise<void> {
  if (wanted[0] === 'decisions') {
    await decisions(wanted.slice(1));
    return;
  }
  const names = Object.keys(PARTS);
  const known = new Set<string>([...names, ...SIZES]);
  const unknown = wanted.find((word) => !known.has(word));
  if (unknown !== undefined) {
    note(`${unknown} is neither a part (${names.join(', ')}) nor a size (S, M).`);
    process.exitCode = 2;
    return;
  }
  const sizes = SIZES.filter((size) => wanted.includes(size));
  const parts = names.filter((name) => wanted.includes(name));
  print(machine());
  const lines: Line[] = [];
  for (const size of sizes.length === 0 ? SIZES : sizes) {
    for (const name of parts.length === 0 ? names : parts) {
      note(`${name} ${size} …`);
      lines.push(...((await PARTS[name]?.(size)) ?? []));
    }
    await closeAll();
  }
  print(table(lines));
}

async function decisions(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.find((word) => !decisionParts().includes(word));
  if (unknown !== undefined) {
    note(`${unknown} is not a part of the decision bench (${decisionParts().join(', ')}).`);
    process.exitCode = 2;
    return;
  }
  print(machine());
  print(decisionTable(await decisionRows(wanted, note)));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Beside the table, so that a file of it stays a table. */
function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

await main(process.argv.slice(2));
