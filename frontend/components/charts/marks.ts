import type { Shape } from "./series-chart";

/** What a kind of mark needs in order to draw every series. */
export interface MarkProps {
  count: number;
  shape: Shape;
  onPoint: (position: number, index: number) => void;
}

/** The positions of the series, from the first drawn to the last. */
export function positions(count: number): number[] {
  return Array.from({ length: count }, (_, position) => position);
}

/** A series' colour: a variable of the theme. */
export function colourOf(position: number): string {
  return `var(--series-${position + 1})`;
}
