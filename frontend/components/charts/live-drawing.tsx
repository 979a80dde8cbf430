"use client";
import { useLocale } from "next-intl";
import { type ReactNode, type RefObject, useEffect } from "react";
import { CartesianGrid, ComposedChart, Tooltip, useActiveTooltipDataPoints, XAxis } from "recharts";
import { directionOf } from "@/i18n/routing";
import { embed } from "@/lib/format/isolate";
import { axisNames } from "@/lib/plot/axis-names";
import { edgeRoom } from "@/lib/plot/edge-room";
import { axesOf, type Drawing, NAMES_HEIGHT, roomAbove, SIDE, type Size } from "@/lib/plot/layout";
import { keysOf, type PlotRow } from "@/lib/plot/shape";
import { axisTick, valueAxisMarks } from "./chart-axes";
import { barMarks, expectedMarks, lineMarks, noteMarks, previousMark } from "./chart-marks";
import { Hatches } from "./chart-style";

interface Props {
  drawing: Drawing;
  size: Size;
  /** The x position that the pointer or the arrow keys are on. */
  active: RefObject<number | null>;
  /** Called once the drawing can be pointed at. */
  onReady: () => void;
  tip: (index: number) => ReactNode;
  /** A press anywhere, or on the mark of one series. */
  onPress?: () => void;
  onPoint?: (position: number, index: number) => void;
}

/** A chart that answers the pointer and the arrow keys. */
export function LiveDrawing({ drawing, size, active, onReady, tip, onPress, onPoint }: Props) {
  const { rows, marks, shape, withPrevious, noted, rightToLeft, scales } = drawing;
  const { names, step } = axisNames(drawing.names, drawing.dated, size.width);
  const direction = directionOf(useLocale());
  const edge = edgeRoom(names);
  const drawn = shape === "bar" || shape === "stacked" ? barMarks : lineMarks;
  return (
    <ComposedChart
      {...size}
      data={rows}
      stackOffset="sign"
      margin={{ top: roomAbove(noted.length), right: SIDE, bottom: 0, left: SIDE }}
      onClick={onPress}
    >
      <Hatches marks={marks} />
      <CartesianGrid vertical={false} stroke="var(--plot-grid)" />
      <XAxis
        dataKey="index"
        reversed={rightToLeft}
        height={NAMES_HEIGHT}
        axisLine={false}
        tickLine={false}
        tickMargin={8}
        padding={{ left: edge, right: edge }}
        interval={step - 1}
        tick={axisTick}
        tickFormatter={(index: number) => embed(names[index] ?? "")}
      />
      {valueAxisMarks(axesOf(drawing), scales, rightToLeft)}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: "var(--plot-cursor)", fill: "var(--plot-cursor)", fillOpacity: 0.12 }}
        wrapperStyle={{ zIndex: 20, outline: "none" }}
        content={({ payload }) => {
          const row = payload?.[0]?.payload as PlotRow | undefined;
          return (
            <div role="status" dir={direction}>
              {row ? tip(row.index) : null}
            </div>
          );
        }}
      />
      {noteMarks(noted)}
      {withPrevious ? previousMark(keysOf(0).previous) : null}
      {expectedMarks({ rows, marks, shape })}
      {drawn({ rows, marks, shape, onPoint })}
      <ActiveIndex target={active} onReady={onReady} />
    </ComposedChart>
  );
}

/** Remembers which x position the pointer or the arrow keys are on. Being the last of a chart's parts, it is ready when they are. */
function ActiveIndex({ target, onReady }: { target: Props["active"]; onReady: () => void }) {
  const points = useActiveTooltipDataPoints<PlotRow>();
  const index = points?.[0]?.index ?? null;
  useEffect(() => {
    target.current = index;
  }, [index, target]);
  useEffect(onReady, [onReady]);
  return null;
}
