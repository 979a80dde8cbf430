import { embed } from "@/lib/format/isolate";
import { type Drawing, layoutOf, type Size } from "@/lib/plot/layout";
import {
  areaOpacity,
  axisText,
  BAND_OPACITY,
  colourOf,
  EXPECTED,
  Hatches,
  hatchOf,
  LINE,
  NOTE,
  NOTE_DOT,
  PREVIOUS,
  UNFINISHED,
} from "./chart-style";

interface Props {
  drawing: Drawing;
  size: Size;
  /** A press at an x position: of one series' bar, or anywhere where all series are gone into together. */
  onPoint: (position: number, index: number) => void;
  together: boolean;
}

/** A chart that nobody points at yet: the drawing of the live one, at a fraction of its work. */
export function StillDrawing({ drawing, size, onPoint, together }: Props) {
  const { marks, shape } = drawing;
  const layout = layoutOf(drawing, size);
  const { left, right, top, bottom, grid, zero, texts, series, previous, notes } = layout;
  const across = (y: number, stroke: string) => (
    <line key={y} x1={left} x2={right} y1={y} y2={y} stroke={stroke} />
  );
  const openNearest = (x: number) => {
    const index = nearest(layout.middles, x);
    if (index !== null) onPoint(0, index);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the live drawing takes its place as soon as it has the focus
    <svg
      {...size}
      className="still"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the live drawing, which the arrow keys go through, takes its place
      tabIndex={0}
      onClick={together ? ({ nativeEvent: { offsetX } }) => openNearest(offsetX) : undefined}
    >
      <Hatches marks={marks} />
      {grid.map((y) => across(y, "var(--plot-grid)"))}
      {zero === null ? null : across(zero, "var(--plot-cursor)")}
      {notes.map((x) => (
        <g key={x} className="plot-note">
          <line {...NOTE} x1={x} x2={x} y1={top} y2={bottom} />
          <text
            x={x}
            y={top - NOTE_DOT.room}
            textAnchor="middle"
            fill={NOTE_DOT.fill}
            fontSize={NOTE_DOT.fontSize}
          >
            {NOTE_DOT.text}
          </text>
        </g>
      ))}
      {previous ? <path {...PREVIOUS} d={previous} fill="none" /> : null}
      {series.map(({ colour, area, line, unfinished, bars, openBars, ...ahead }, position) => {
        const stroke = colourOf(colour);
        return (
          <g key={colour} className="plot-series">
            {ahead.bands.map((band, wide) =>
              band ? (
                <path
                  key={wide === 0 ? "95" : "80"}
                  d={band}
                  className="plot-band"
                  fill={stroke}
                  fillOpacity={BAND_OPACITY}
                />
              ) : null,
            )}
            {ahead.expected ? (
              <path {...EXPECTED} d={ahead.expected} fill="none" stroke={stroke} data-forecast />
            ) : null}
            {area ? (
              <path d={area} fill={stroke} fillOpacity={areaOpacity(shape, marks.length)} />
            ) : null}
            {line ? <path {...LINE} d={line} fill="none" stroke={stroke} /> : null}
            {unfinished ? (
              <path {...UNFINISHED} d={unfinished} fill="none" stroke={stroke} />
            ) : null}
            {[
              { boxes: bars, fill: stroke },
              { boxes: openBars, fill: hatchOf(colour) },
            ].map(({ boxes, fill }) =>
              boxes.map(({ index, ...box }) => (
                // biome-ignore lint/a11y/noStaticElementInteractions: the table's cells open the same rows by key
                <rect
                  key={`${fill} ${index}`}
                  {...box}
                  fill={fill}
                  cursor="pointer"
                  onClick={together ? undefined : () => onPoint(position, index)}
                />
              )),
            )}
          </g>
        );
      })}
      {texts.map(({ x, y, text, anchor }) => (
        <text
          key={`${x} ${y}`}
          {...axisText(anchor === "middle" ? "below" : "beside")}
          x={x}
          y={y}
          textAnchor={anchor}
        >
          {embed(text)}
        </text>
      ))}
    </svg>
  );
}

/** The index of the x position that a place is nearest to. */
function nearest(middles: readonly number[], x: number): number | null {
  const away = middles.map((middle) => Math.abs(middle - x));
  const index = away.indexOf(Math.min(...away));
  return index === -1 ? null : index;
}
