import { tickStep } from "./tick-step";

/** The names of x positions with their year, and which year that is. */
export interface Dated {
  name: string;
  year: number;
}

/**
 * What stands at an axis: the names, and of how many one is shown. Where they have no year, it is at the first that is shown
 * and at each in another year than the one before.
 */
export function axisNames(
  names: readonly string[],
  dated: readonly Dated[] | undefined,
  width: number,
): { names: readonly string[]; step: number } {
  if (!dated) return { names, step: tickStep(names, width) };
  const step = tickStep(
    dated.map(({ name }) => name),
    width,
  );
  const isNewYear = (index: number) => dated[index]?.year !== dated[index - step]?.year;
  return {
    names: names.map((name, index) =>
      index % step === 0 && isNewYear(index) ? (dated[index]?.name ?? name) : name,
    ),
    step,
  };
}
