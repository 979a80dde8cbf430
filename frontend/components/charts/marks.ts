import type { Mark } from "@/lib/plot/shape";
import type { Shape } from "./series-chart";

/** What a kind of mark needs in order to draw every series. `onPoint` is missing where the whole drawing is pressed. */
export interface MarkProps {
  marks: readonly Mark[];
  shape: Shape;
  onPoint?: (position: number, index: number) => void;
}

/** A series' colour: a variable of the theme. */
export function colourOf({ colour }: Pick<Mark, "colour">): string {
  return `var(--series-${colour})`;
}
