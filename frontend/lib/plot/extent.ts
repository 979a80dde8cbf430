import { keysOf, type Mark, type PlotRow } from "./shape";

/** The least and the greatest coordinate of an axis, zero included. */
export interface Extent {
  least: number;
  most: number;
}

interface Drawn {
  rows: readonly PlotRow[];
  marks: readonly Mark[];
  /** Whether what is above zero stands on each other, and what is below hangs on each other. */
  stacked: boolean;
  withPrevious: boolean;
}

/** How far the marks of one axis reach. */
export function extentOf({ rows, marks, stacked, withPrevious }: Drawn, axis: number): Extent {
  const coordinates = rows.flatMap((row) => {
    const own = marks.flatMap((mark, position) =>
      mark.axis === axis ? known(row, keysOf(position)) : [],
    );
    const coming = marks.flatMap((mark, position) =>
      mark.axis === axis && !stacked ? ahead(row, keysOf(position)) : [],
    );
    const before = withPrevious && axis === 0 ? numbers(row[keysOf(0).previous]) : [];
    return [...(stacked ? ends(own) : own), ...coming, ...before];
  });
  const reach = (least: number, most: number): Extent => ({ least, most });
  return coordinates.reduce(
    ({ least, most }, at) => reach(Math.min(least, at), Math.max(most, at)),
    reach(0, 0),
  );
}

function known(row: PlotRow, { whole, open }: ReturnType<typeof keysOf>): number[] {
  return [...numbers(row[whole]), ...numbers(row[open])];
}

/** Where what is expected of a series and its bands reach. */
function ahead(row: PlotRow, { expected, bands }: ReturnType<typeof keysOf>): number[] {
  return [expected, ...bands.flat()].flatMap((key) => numbers(row[key]));
}

function numbers(coordinate: PlotRow[string] | undefined): number[] {
  return typeof coordinate === "number" ? [coordinate] : [];
}

/** Where a stack ends below and above zero. */
function ends(coordinates: readonly number[]): number[] {
  const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0);
  return [sum(coordinates.filter((at) => at < 0)), sum(coordinates.filter((at) => at > 0))];
}
