import { decisionParts, decisionRows, decisionTable } from './decisions/index.ts';
import { closeAll } from './filled-agency.ts';
import { p1 } from './p1.ts';
import { p2 } from './p2.ts';
import { p3 } from './p3.ts';
import { p4 } from './p4.ts';
import { p7 } from './p7.ts';
import { p9 } from './p9.ts';
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

/** Parts that know no size of the agency. */
const SIZELESS: Readonly<Record<string, () => Promise<Line[]>>> = { P9: p9 };

async function main(words: readonly string[]): Promise<void> {
  if (words[0] === 'decisions') {
    await decisions(words.slice(1));
    return;
  }
  const wanted = words.map((word) => word.toUpperCase());
  const names = [...Object.keys(PARTS), ...Object.keys(SIZELESS)];
  const known = new Set<string>([...names, ...SIZES]);
  const unknown = wanted.find((word) => !known.has(word));
  if (unknown !== undefined) {
    note(`${unknown} is neither a part (${names.join(', ')}) nor a size (S, M).`);
    process.exitCode = 2;
    return;
  }
  const isWanted = (name: string): boolean =>
    names.every((one) => !wanted.includes(one)) || wanted.includes(name);
  const sizes = SIZES.filter((size) => wanted.includes(size));
  print(machine());
  print(
    table([
      ...(await sized(isWanted, sizes.length === 0 ? SIZES : sizes)),
      ...(await sizeless(isWanted)),
    ]),
  );
}

type Wanted = (name: string) => boolean;

async function sized(isWanted: Wanted, sizes: readonly Size[]): Promise<Line[]> {
  const lines: Line[] = [];
  for (const size of sizes) {
    for (const [name, part] of Object.entries(PARTS).filter(([name]) => isWanted(name))) {
      note(`${name} ${size} …`);
      lines.push(...(await part(size)));
    }
    await closeAll();
  }
  return lines;
}

async function sizeless(isWanted: Wanted): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [name, part] of Object.entries(SIZELESS).filter(([name]) => isWanted(name))) {
    note(`${name} …`);
    lines.push(...(await part()));
  }
  return lines;
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
