import { type ActiveDotProps, Area, Line } from "recharts";
import { keysOf, type PlotRow } from "@/lib/plot/shape";
import { colourOf, type MarkProps } from "./marks";

/** A line (or area) for each series; what leads to or from an unfinished period is dashed. */
export function lineMarks({ marks, shape, onPoint }: MarkProps) {
  return marks.flatMap((mark, position) => {
    const keys = keysOf(position);
    const stroke = colourOf(mark);
    const activeDot = ({ cx, cy, payload }: ActiveDotProps) => (
      // biome-ignore lint/a11y/noStaticElementInteractions: the table's cells open the same rows by key
      <circle
        cx={cx}
        cy={cy}
        r={4.5}
        fill={stroke}
        stroke="var(--surface)"
        strokeWidth={2}
        cursor="pointer"
        onClick={() => onPoint?.(position, (payload as PlotRow).index)}
      />
    );
    const common = {
      type: "linear",
      yAxisId: mark.axis,
      stroke,
      strokeWidth: 2,
      isAnimationActive: false,
    } as const;
    return [
      <Area
        key={keys.whole}
        {...common}
        dataKey={keys.whole}
        fill={stroke}
        fillOpacity={shape === "line" ? 0 : marks.length > 1 ? 0.06 : 0.12}
        activeDot={activeDot}
      />,
      <Line
        key={keys.unfinished}
        {...common}
        dataKey={keys.unfinished}
        strokeDasharray="3 4"
        dot={false}
        activeDot={activeDot}
      />,
    ];
  });
}
