/** A place in a drawing, in its units. */
export interface Place {
  x: number;
  y: number;
}

/** The places that follow each other without a gap. */
export function runsOf(places: readonly (Place | null)[]): Place[][] {
  const runs: Place[][] = [[]];
  for (const place of places) {
    if (place) runs.at(-1)?.push(place);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** A run of one place is a dot: a line of no length with round ends. */
export function lineOf(run: readonly Place[]): string {
  const steps = run.map(({ x, y }) => `${round(x)} ${round(y)}`);
  return `M${[...steps, ...(steps.length === 1 ? steps : [])].join("L")}`;
}

/** What lies between a run and a height. */
export function areaOf(run: readonly Place[], base: number): string {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return "";
  return `${lineOf(run)}L${round(last.x)} ${round(base)}L${round(first.x)} ${round(base)}Z`;
}

/** What lies between two lines, where both are known. */
export function areaBetween(
  lower: readonly (Place | null)[],
  upper: readonly (Place | null)[],
): string {
  const both = lower.flatMap((low, at) => {
    const high = upper[at];
    return low && high ? [{ low, high }] : [];
  });
  if (both.length === 0) return "";
  const around = [...both.map(({ high }) => high), ...both.map(({ low }) => low).reverse()];
  return `${lineOf(around)}Z`;
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
