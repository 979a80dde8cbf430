"use client";
import { type ActiveDotProps, Area, Bar, Line, ReferenceLine } from "recharts";
import { keysOf, type Mark, type PlotRow } from "@/lib/plot/shape";

export type Shape = "area" | "line" | "bar" | "stacked";

/** What a kind of mark needs in order to draw every series. `onPoint` is missing where the whole drawing is pressed. */
interface MarkProps {
  marks: readonly Mark[];
  shape: Shape;
  onPoint?: (position: number, index: number) => void;
}

/** A series' colour: a variable of the theme. */
function colourOf({ colour }: Pick<Mark, "colour">): string {
  return `var(--series-${colour})`;
}

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

/** The range before, as a thin grey line behind the chosen one. */
export function previousMark(dataKey: string) {
  return (
    <Line
      dataKey={dataKey}
      type="linear"
      stroke="var(--plot-previous)"
      strokeWidth={1.5}
      strokeDasharray="5 4"
      dot={false}
      activeDot={false}
      isAnimationActive={false}
    />
  );
}

/** A thin line at each x position that somebody wrote on. */
export function noteMarks(indexes: readonly number[]) {
  return indexes.map((index) => (
    <ReferenceLine
      key={index}
      x={index}
      className="plot-note"
      stroke="var(--notice)"
      strokeWidth={1.5}
      strokeDasharray="2 3"
      label={{ value: "●", position: "top", fill: "var(--notice)", fontSize: 11, offset: 2 }}
    />
  ));
}
