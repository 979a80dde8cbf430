import { Bar } from "recharts";
import { keysOf, type PlotRow } from "@/lib/plot/shape";
import { colourOf, type MarkProps, positions } from "./marks";

/** Hatched fills for unfinished periods, one for each series colour. */
export function Hatches({ count }: { count: number }) {
  return (
    <defs>
      {positions(count).map((position) => (
        <pattern
          key={position}
          id={`hatch-${position}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill={colourOf(position)} fillOpacity="0.25" />
          <rect width="3" height="6" fill={colourOf(position)} />
        </pattern>
      ))}
    </defs>
  );
}

/** A bar for each series beside or upon the others. Zero keeps a hairline, a missing value has nothing. */
export function barMarks({ count, shape, onPoint }: MarkProps) {
  return positions(count).flatMap((position) => {
    const keys = keysOf(position);
    const common = {
      stackId: shape === "stacked" ? "all" : keys.whole,
      maxBarSize: 36,
      minPointSize: shape === "stacked" ? 0 : 1,
      isAnimationActive: false,
      cursor: "pointer",
      onClick: ({ payload }: { payload?: PlotRow }) => {
        if (payload && count > 1) onPoint(position, payload.index);
      },
    };
    return [
      <Bar key={keys.whole} {...common} dataKey={keys.whole} fill={colourOf(position)} />,
      <Bar key={keys.open} {...common} dataKey={keys.open} fill={`url(#hatch-${position})`} />,
    ];
  });
}
