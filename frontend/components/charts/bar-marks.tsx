import { Bar } from "recharts";
import { keysOf, type Mark, type PlotRow } from "@/lib/plot/shape";
import { colourOf, type MarkProps } from "./marks";

/** Hatched fills for unfinished periods, one for each series colour. */
export function Hatches({ marks }: { marks: readonly Mark[] }) {
  return (
    <defs>
      {marks.map((mark) => (
        <pattern
          key={mark.colour}
          id={`hatch-${mark.colour}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill={colourOf(mark)} fillOpacity="0.25" />
          <rect width="3" height="6" fill={colourOf(mark)} />
        </pattern>
      ))}
    </defs>
  );
}

/** A bar for each series beside or upon the others. Zero keeps a hairline, a missing value has nothing. */
export function barMarks({ marks, shape, onPoint }: MarkProps) {
  return marks.flatMap((mark, position) => {
    const keys = keysOf(position);
    const common = {
      stackId: shape === "stacked" ? "all" : keys.whole,
      yAxisId: mark.axis,
      maxBarSize: 36,
      minPointSize: shape === "stacked" ? 0 : 1,
      isAnimationActive: false,
      cursor: "pointer",
      onClick: ({ payload }: { payload?: PlotRow }) => {
        if (payload) onPoint?.(position, payload.index);
      },
    };
    return [
      <Bar key={keys.whole} {...common} dataKey={keys.whole} fill={colourOf(mark)} />,
      <Bar key={keys.open} {...common} dataKey={keys.open} fill={`url(#hatch-${mark.colour})`} />,
    ];
  });
}
