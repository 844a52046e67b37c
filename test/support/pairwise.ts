/** The values of each parameter; every value stands for itself. */
export type Parameters = Readonly<Record<string, readonly string[]>>;
export type Row = Readonly<Record<string, string>>;

/**
 * A covering array of strength two: rows in which every pair of values of every two parameters
 * occurs at least once. Greedy (one row at a time, each value chosen for the most pairs not yet
 * covered), so it is small but not minimal; the same input always gives the same rows.
 */
export function pairwise(parameters: Parameters): Row[] {
  const names = Object.keys(parameters);
  const open = new Set(allPairs(parameters).map(pairKey));
  const rows: Row[] = [];
  while (open.size > 0) {
    const row = nextRow(names, parameters, open);
    for (const pair of pairsOf(row)) open.delete(pairKey(pair));
    rows.push(row);
  }
  return rows;
}

type Setting = readonly [name: string, value: string];
type Pair = readonly [Setting, Setting];

/** Every pair of settings that a covering array has to contain. */
export function allPairs(parameters: Parameters): Pair[] {
  const names = Object.keys(parameters);
  return names.flatMap((first, place) =>
    names.slice(place + 1).flatMap((second) =>
      valuesOf(parameters, first).flatMap((a) =>
        valuesOf(parameters, second).map((b): Pair => [
          [first, a],
          [second, b],
        ]),
      ),
    ),
  );
}

/** The pairs of settings that one row contains. */
export function pairsOf(row: Row): Pair[] {
  return allPairs(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, [value]])));
}

/** A text that names a pair, the same whichever setting stands first. */
export function pairKey(pair: Pair): string {
  return pair
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(' ');
}

/** Starts from a pair that is still open, so that every row covers something new. */
function nextRow(names: readonly string[], parameters: Parameters, open: Set<string>): Row {
  const [seed = ''] = open;
  const row: Record<string, string> = Object.fromEntries(
    seed.split(' ').map((setting) => setting.split('=', 2) as [string, string]),
  );
  for (const name of names) row[name] ??= bestValue(name, row, parameters, open);
  return row;
}

function bestValue(
  name: string,
  row: Row,
  parameters: Parameters,
  open: ReadonlySet<string>,
): string {
  let best = '';
  let most = -1;
  for (const value of valuesOf(parameters, name)) {
    const gain = Object.entries(row).filter((setting) =>
      open.has(pairKey([[name, value], setting])),
    ).length;
    if (gain > most) {
      best = value;
      most = gain;
    }
  }
  return best;
}

function valuesOf(parameters: Parameters, name: string): readonly string[] {
  return parameters[name] ?? [];
}
