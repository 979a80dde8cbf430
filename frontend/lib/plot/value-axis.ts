import type { Extent } from "./extent";

/** What people count in: steps of these, times a power of ten. */
const ROUND = [1, 2, 2.5, 5, 10];
/** Into how many steps axes are parted; the first of equals wins. With fewer than four one reads little, so each less costs. */
const COUNTS = [4, 5, 6, 3, 2, 1];
const ENOUGH = 4;
const COST = 0.1;
/** What a float may be off by and still be meant as the round number beside it. */
const DUST = 1e-9;
const DIGITS = 12;

/** What an axis must have room for, and whether there is nothing between two whole numbers of it. */
export interface Measured extends Extent {
  whole: boolean;
}

/** The marks of a value axis, and where it begins and ends. */
export interface ValueAxis {
  ticks: number[];
  domain: [number, number];
}

/** How many steps lie below zero, and how many above. */
interface Parting {
  below: number;
  above: number;
}

const PARTINGS: Parting[] = COUNTS.flatMap((count) =>
  Array.from({ length: count + 1 }, (_, below) => ({ below, above: count - below })),
);

/**
 * Lays out the value axes of one chart: marks at round numbers, zero among them, and of two axes at the same heights, so
 * that the lines of the one are lines of the other. Of the ways to do so, the one that leaves the least room empty.
 */
export function valueAxes(extents: readonly Measured[]): ValueAxis[] {
  let [best, most]: [Parting | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
  for (const parting of PARTINGS) {
    const worth = worthOf(parting, extents);
    if (worth > most + DUST) [best, most] = [parting, worth];
  }
  return best === undefined ? [] : extents.map((extent) => axisOf(extent, best));
}

/** The share of the axes that would be used; nothing where one has no room for what it is of. */
function worthOf(parting: Parting, extents: readonly Measured[]): number {
  const count = parting.below + parting.above;
  const used = extents.map(
    (extent) => (extent.most - extent.least) / (count * stepOf(extent, parting)),
  );
  const all = used.reduce((sum, share) => sum + share, 0);
  return all - extents.length * COST * Math.max(0, ENOUGH - count);
}

/** Where nothing differs from zero, zero alone is marked: any other mark would be made up. */
function axisOf(extent: Measured, parting: Parting): ValueAxis {
  const step = stepOf(extent, parting);
  const { below, above } = parting;
  const ticks = Array.from({ length: below + above + 1 }, (_, at) => undust((at - below) * step));
  return {
    ticks: extent.least === extent.most ? [0] : ticks,
    domain: [undust(-below * step), undust(above * step)],
  };
}

/** The least round step that leaves room below and above zero; infinite where there is none at all. */
function stepOf({ least, most, whole }: Measured, { below, above }: Parting): number {
  const room = (length: number, count: number) => (length === 0 ? 0 : length / count);
  const rough = Math.max(room(-least, below), room(most, above));
  if (rough === 0) return 1;
  if (rough === Number.POSITIVE_INFINITY) return rough;
  const smallest = whole ? Math.max(rough, 1) : rough;
  const power = 10 ** Math.floor(Math.log10(smallest));
  const steps = ROUND.map((round) => undust(round * power));
  const fits = (step: number) =>
    step >= smallest * (1 - DUST) && (!whole || Number.isInteger(step));
  return steps.find(fits) ?? 10 * power;
}

function undust(number: number): number {
  return Number(number.toPrecision(DIGITS)) + 0;
}
