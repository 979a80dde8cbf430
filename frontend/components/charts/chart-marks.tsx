"use client";
import { type ActiveDotProps, Area, Bar, Line, ReferenceLine } from "recharts";
import { BAR_WIDTH, type Shape } from "@/lib/plot/layout";
import { keysOf, type Mark, type PlotRow } from "@/lib/plot/shape";
import {
  areaOpacity,
  BAND_OPACITY,
  colourOf,
  EXPECTED,
  hatchOf,
  LINE,
  NOTE,
  NOTE_DOT,
  PREVIOUS,
  UNFINISHED,
} from "./chart-style";

/** What a kind of mark needs in order to draw every series. `onPoint` is missing where the whole drawing is pressed. */
interface MarkProps {
  rows: readonly PlotRow[];
  marks: readonly Mark[];
  shape: Shape;
  onPoint?: (position: number, index: number) => void;
}

/** A bar for each series beside or upon the others. Zero keeps a hairline, a missing value has nothing. */
export function barMarks({ rows, marks, shape, onPoint }: MarkProps) {
  return marks.flatMap((mark, position) => {
    const keys = keysOf(position);
    const common = {
      stackId: shape === "stacked" ? "all" : keys.whole,
      yAxisId: mark.axis,
      maxBarSize: BAR_WIDTH,
      isAnimationActive: false,
      cursor: "pointer",
      onClick: ({ payload }: { payload?: PlotRow }) => {
        if (payload) onPoint?.(position, payload.index);
      },
    };
    const bar = (key: string, fill: string) => (
      <Bar
        key={key}
        {...common}
        dataKey={key}
        fill={fill}
        minPointSize={(_, index) =>
          shape === "bar" && typeof rows[index]?.[key] === "number" ? 1 : 0
        }
      />
    );
    return [bar(keys.whole, colourOf(mark.colour)), bar(keys.open, hatchOf(mark.colour))];
  });
}

/** A line (or area) for each series; what leads to or from an unfinished period is dashed. */
export function lineMarks({ marks, shape, onPoint }: Omit<MarkProps, "rows">) {
  return marks.flatMap((mark, position) => {
    const keys = keysOf(position);
    const stroke = colourOf(mark.colour);
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
      ...LINE,
      isAnimationActive: false,
    } as const;
    return [
      <Area
        key={keys.whole}
        {...common}
        dataKey={keys.whole}
        fill={stroke}
        fillOpacity={areaOpacity(shape, marks.length)}
        activeDot={activeDot}
      />,
      <Line
        key={keys.unfinished}
        {...common}
        dataKey={keys.unfinished}
        {...UNFINISHED}
        dot={false}
        activeDot={activeDot}
      />,
    ];
  });
}

/** What is expected of each series, dashed, between the ends of its bands. */
export function expectedMarks({ rows, marks, shape }: MarkProps) {
  const drawn = marks.filter((_, at) => shape !== "stacked" && isExpected(rows, at));
  return drawn.flatMap((mark) => {
    const keys = keysOf(marks.indexOf(mark));
    const stroke = colourOf(mark.colour);
    const common = { type: "linear", yAxisId: mark.axis, isAnimationActive: false } as const;
    return [
      ...keys.bands.map(([low, high]) => (
        <Area
          key={low}
          {...common}
          className="plot-band"
          dataKey={(row: PlotRow) => [row[low], row[high]]}
          stroke="none"
          fill={stroke}
          fillOpacity={BAND_OPACITY}
          activeDot={false}
        />
      )),
      <Line
        key={keys.expected}
        {...common}
        {...EXPECTED}
        dataKey={keys.expected}
        stroke={stroke}
        dot={false}
        activeDot={false}
      />,
    ];
  });
}

function isExpected(rows: readonly PlotRow[], position: number): boolean {
  return rows.some((row) => typeof row[keysOf(position).expected] === "number");
}

/** The range before, as a thin grey line behind the chosen one. */
export function previousMark(dataKey: string) {
  return (
    <Line
      dataKey={dataKey}
      type="linear"
      {...PREVIOUS}
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
      {...NOTE}
      label={{
        value: NOTE_DOT.text,
        position: "top",
        offset: NOTE_DOT.room,
        fill: NOTE_DOT.fill,
        fontSize: NOTE_DOT.fontSize,
      }}
    />
  ));
}
