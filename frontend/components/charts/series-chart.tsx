"use client";
import { type KeyboardEvent, type ReactNode, useMemo, useRef } from "react";
import { CartesianGrid, ComposedChart, Tooltip, XAxis } from "recharts";
import type { Scale } from "@/lib/format/axis";
import { edgeRoom } from "@/lib/plot/edge-room";
import { extentOf } from "@/lib/plot/extent";
import { keysOf, type Mark, type PlotRow } from "@/lib/plot/shape";
import { tickStep } from "@/lib/plot/tick-step";
import { valueAxes } from "@/lib/plot/value-axis";
import { Skeleton } from "../ui/skeleton";
import { ActiveIndex } from "./active-index";
import { axisTick } from "./axis-tick";
import { barMarks, Hatches } from "./bar-marks";
import { isolate } from "./isolate";
import { lineMarks } from "./line-marks";
import { noteMarks } from "./note-marks";
import { previousMark } from "./previous-mark";
import { useSize } from "./use-size";
import { valueAxisMarks } from "./value-axes";

export type Shape = "area" | "line" | "bar" | "stacked";

interface Props {
  label: string;
  rows: PlotRow[];
  marks: readonly Mark[];
  shape: Shape;
  withPrevious: boolean;
  /** The x positions that somebody wrote on. */
  noted?: readonly number[];
  rightToLeft: boolean;
  tick: (row: PlotRow) => string;
  /** What each value axis is read on: one, or two on either side. */
  axes: readonly Scale[];
  /** Whether all series of an x position are gone into at once: then a press anywhere is meant for it. */
  together?: boolean;
  tip: (index: number) => ReactNode;
  onPoint: (position: number, index: number) => void;
}

/**
 * Series over time. Time runs as the reader's text does. With one series, or several that are gone into
 * together, a press anywhere (or Enter on the point that the arrow keys chose) goes into the point; else a press on the
 * mark itself.
 */
export function SeriesChart(props: Props) {
  const { label, rows, marks, shape, withPrevious, noted = [] } = props;
  const { rightToLeft, tick, axes, tip, together = marks.length === 1, onPoint } = props;
  const active = useRef<number | null>(null);
  const [place, size] = useSize();
  const names = useMemo(() => rows.map(tick), [rows, tick]);
  const openActive = () => {
    if (together && active.current !== null) onPoint(0, active.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") openActive();
  };
  const stacked = shape === "stacked";
  const edge = edgeRoom(names);
  const values = valueAxes(
    axes.map(({ whole }, axis) => ({
      ...extentOf({ rows, marks, stacked, withPrevious }, axis),
      whole,
    })),
  );
  const drawn = shape === "bar" || shape === "stacked" ? barMarks : lineMarks;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with a name; its own surface takes the arrow keys
    <div
      ref={place}
      dir="ltr"
      className="plot"
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {size ? (
        <ComposedChart
          {...size}
          data={rows}
          stackOffset="sign"
          margin={{ top: noted.length > 0 ? 18 : 8, right: 4, bottom: 0, left: 4 }}
          onClick={openActive}
        >
          <Hatches marks={marks} />
          <CartesianGrid vertical={false} stroke="var(--plot-grid)" />
          <XAxis
            dataKey="index"
            reversed={rightToLeft}
            axisLine={false}
            tickLine={false}
            tickMargin={8}
            padding={{ left: edge, right: edge }}
            interval={tickStep(names, size.width) - 1}
            tick={axisTick}
            tickFormatter={(index: number) => isolate(names[index] ?? "", rightToLeft)}
          />
          {valueAxisMarks(values, axes, rightToLeft)}
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: "var(--plot-cursor)", fill: "var(--plot-cursor)", fillOpacity: 0.12 }}
            wrapperStyle={{ zIndex: 20, outline: "none" }}
            content={({ payload }) => {
              const row = payload?.[0]?.payload as PlotRow | undefined;
              return (
                <div role="status" dir={rightToLeft ? "rtl" : "ltr"}>
                  {row ? tip(row.index) : null}
                </div>
              );
            }}
          />
          {noteMarks(noted)}
          {withPrevious ? previousMark(keysOf(0).previous) : null}
          {drawn({ marks, shape, onPoint: together ? undefined : onPoint })}
          <ActiveIndex target={active} />
        </ComposedChart>
      ) : (
        <Skeleton className="plot" />
      )}
    </div>
  );
}
