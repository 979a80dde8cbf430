import type { Mark } from "@/lib/plot/shape";

/** A series' colour: a variable of the theme. */
export function colourOf(colour: Mark["colour"]): string {
  return `var(--series-${colour})`;
}

/** The fill of an unfinished period's bar. */
export function hatchOf(colour: Mark["colour"]): string {
  return `url(#hatch-${colour})`;
}

/** Hatched fills for unfinished periods, one for each series colour. */
export function Hatches({ marks }: { marks: readonly Mark[] }) {
  return (
    <defs>
      {marks.map(({ colour }) => (
        <pattern
          key={colour}
          id={`hatch-${colour}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill={colourOf(colour)} fillOpacity="0.25" />
          <rect width="3" height="6" fill={colourOf(colour)} />
        </pattern>
      ))}
    </defs>
  );
}

/** How dense the fill below a line is: none of it for lines alone, little where several overlap. */
export function areaOpacity(shape: string, series: number): number {
  if (shape === "line") return 0;
  return series > 1 ? 0.06 : 0.12;
}

/** The line of a series, and of it what leads to or from an unfinished period. */
export const LINE = { strokeWidth: 2 } as const;
export const UNFINISHED = { strokeWidth: 2, strokeDasharray: "3 4" } as const;

/** What is expected, and its bands: the wider one is seen below the narrower. */
export const EXPECTED = { strokeWidth: 2, strokeDasharray: "5 4" } as const;
export const BAND_OPACITY = 0.14;

/** The range before, behind the chosen one. */
export const PREVIOUS = {
  stroke: "var(--plot-previous)",
  strokeWidth: 1.5,
  strokeDasharray: "5 4",
} as const;

/** An x position that somebody wrote on: a line, and a dot above it. */
export const NOTE = { stroke: "var(--notice)", strokeWidth: 1.5, strokeDasharray: "2 3" } as const;
export const NOTE_DOT = { text: "●", room: 2, fontSize: 11, fill: "var(--notice)" } as const;

/** How far below its place a text's letters begin, and how far their middle is: as of Recharts' own texts. */
const BELOW = "0.71em";
const BESIDE = "0.355em";

/** What a text at an axis looks like: below its place, or beside it. */
export function axisText(where: "below" | "beside") {
  return { dy: where === "below" ? BELOW : BESIDE, fill: "var(--muted)", fontSize: 12 } as const;
}
