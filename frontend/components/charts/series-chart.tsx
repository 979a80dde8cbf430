"use client";
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Scale } from "@/lib/format/axis";
import type { Dated } from "@/lib/plot/axis-names";
import { type Drawing, layoutOf, type Shape, type Size } from "@/lib/plot/layout";
import type { Mark, PlotRow } from "@/lib/plot/shape";
import { Skeleton } from "../ui/skeleton";
import { StillDrawing } from "./still-drawing";
import { type Brush, useBrush } from "./use-brush";
import { useLiveDrawing } from "./use-live-drawing";

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
  /** The name of an x position with its year, where `tick` has none. */
  dated?: (row: PlotRow) => Dated;
  /** What each value axis is read on: one, or two on either side. */
  axes: readonly Scale[];
  /** Whether all series of an x position are gone into at once: then a press anywhere is meant for it. */
  together?: boolean;
  tip: (index: number) => ReactNode;
  onPoint: (position: number, index: number) => void;
  /** A drag from one x position to another. */
  onBrush?: (first: number, last: number) => void;
}

const NONE: readonly number[] = [];

/**
 * Series over time. Time runs from the side that `rightToLeft` says. With one series, or several that are gone into together, a press
 * anywhere (or Enter on the point that the arrow keys chose) goes into the point; else a press on the mark itself.
 *
 * Recharts is the heaviest of a page, and a chart that nobody points at needs none of it: until the pointer, a finger or
 * the focus comes to it, the chart is a still drawing of the same.
 */
export function SeriesChart(props: Props) {
  const { label, rows, marks, shape, withPrevious, noted = NONE, rightToLeft } = props;
  const { tick, dated, axes, tip, together = marks.length === 1, onPoint, onBrush } = props;
  const names = useMemo(() => rows.map(tick), [rows, tick]);
  const datedNames = useMemo(() => dated && rows.map(dated), [rows, dated]);
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const active = useRef<number | null>(null);
  const { LiveDrawing, reach, onReady } = useLiveDrawing(place);
  const drawing: Drawing = {
    rows,
    marks,
    shape,
    withPrevious,
    noted,
    rightToLeft,
    names,
    dated: datedNames,
    scales: axes,
  };
  const { brush, handlers } = useBrush(
    place,
    onBrush && size
      ? (dragged) => {
          const covered = within(layoutOf(drawing, size).middles, dragged);
          if (covered) onBrush(...covered);
        }
      : undefined,
  );
  const openActive = () => {
    if (together && active.current !== null) onPoint(0, active.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") openActive();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with a name; its own surface takes the arrow keys
    <div
      ref={place}
      dir="ltr"
      className="plot"
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
      {...reach}
      {...handlers}
    >
      {brush ? (
        <span
          className="plot-brush"
          style={{ left: brush.from, width: brush.to - brush.from }}
          aria-hidden="true"
        />
      ) : null}
      {!size ? (
        <Skeleton className="plot" />
      ) : LiveDrawing ? (
        <LiveDrawing
          drawing={drawing}
          size={size}
          active={active}
          onReady={onReady}
          tip={tip}
          onPress={openActive}
          onPoint={together ? undefined : onPoint}
        />
      ) : (
        <StillDrawing drawing={drawing} size={size} onPoint={onPoint} together={together} />
      )}
    </div>
  );
}

/** The first and the last x position that a drag covers. */
function within(middles: readonly number[], { from, to }: Brush): [number, number] | null {
  const covered = middles.flatMap((middle, index) =>
    from <= middle && middle <= to ? [index] : [],
  );
  const [first, last] = [covered[0], covered.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

/** An element's size: null until it is measured, and then whenever it changes. */
function useSize(place: RefObject<HTMLDivElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watcher = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setSize({ width, height });
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [place]);
  return size;
}
