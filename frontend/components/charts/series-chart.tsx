"use client";
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  startTransition,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { CartesianGrid, ComposedChart, Tooltip, useActiveTooltipDataPoints, XAxis } from "recharts";
import type { Scale } from "@/lib/format/axis";
import { inTurn } from "@/lib/in-turn";
import { edgeRoom } from "@/lib/plot/edge-room";
import { extentOf } from "@/lib/plot/extent";
import { keysOf, type Mark, type PlotRow } from "@/lib/plot/shape";
import { tickStep } from "@/lib/plot/tick-step";
import { valueAxes } from "@/lib/plot/value-axis";
import { Skeleton } from "../ui/skeleton";
import { axisTick, isolate, valueAxisMarks } from "./chart-axes";
import { barMarks, Hatches, lineMarks, noteMarks, previousMark, type Shape } from "./chart-marks";

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

interface Size {
  width: number;
  height: number;
}

/**
 * An element and its size: null until it is measured, and then whenever it changes. What is drawn in that size is no
 * hurry: the page stays open to its reader while it is worked out, and of several that come at once one after the other.
 */
function useSize(): [RefObject<HTMLDivElement | null>, Size | null] {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let isFirst = true;
    const watcher = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      const update = () => startTransition(() => setSize({ width, height }));
      if (isFirst) inTurn(update);
      else update();
      isFirst = false;
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [place, size];
}

/** Remembers which x position the pointer or the arrow keys are on. */
function ActiveIndex({ target }: { target: RefObject<number | null> }) {
  const points = useActiveTooltipDataPoints<PlotRow>();
  const index = points?.[0]?.index ?? null;
  useEffect(() => {
    target.current = index;
  }, [index, target]);
  return null;
}
