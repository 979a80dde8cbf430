"use client";
import { useMemo } from "react";
import type { ForecastPoint, Point } from "@/api/types";
import { formatAxis } from "@/lib/format/axis";
import { toCoordinate } from "@/lib/format/decimal";
import { embed } from "@/lib/format/isolate";
import type { Grain } from "@/lib/format/period";
import type { Measure } from "@/lib/format/value";
import { expectedLayout } from "@/lib/plot/expected";
import { usePeriods } from "@/state/explorer/periods";
import { useTimeFromRight, useView } from "@/state/shell/view";

interface Props {
  label: string;
  points: readonly ForecastPoint[];
  past: readonly Point[];
  measure: Measure;
  grain: Grain;
}

const SHOWN_PAST = 60;

/** What came as a line, and behind it what is expected, dashed, between the ends of its bands. */
export function ExpectedChart({ label, points, past, measure, grain }: Props) {
  const view = useView();
  const periods = usePeriods(grain);
  const rightToLeft = useTimeFromRight();
  const drawn = useMemo(() => {
    // A period that goes on behind the forecast would be drawn as a fall.
    const whole = points.filter(({ partial }) => !partial);
    const first = points[0]?.start ?? "";
    const came = past.filter(({ partial, start }) => !partial && start < first).slice(-SHOWN_PAST);
    return {
      came,
      whole,
      layout: expectedLayout(
        came.map(({ value }) => toCoordinate(value)),
        whole.map((one) => ({
          point: toCoordinate(one.point),
          bands: [
            [toCoordinate(one.lower_95), toCoordinate(one.upper_95)],
            [toCoordinate(one.lower_80), toCoordinate(one.upper_80)],
          ],
        })),
        { whole: measure.unit === "count" || measure.unit === "money", rightToLeft },
      ),
    };
  }, [points, past, measure.unit, rightToLeft]);
  const { came, whole, layout } = drawn;
  const { width, height, left, right, bottom, ticks, line, dashes, bands, middles } = layout;
  const all = [...came, ...whole];
  const marked = [0, came.length, all.length - 1].filter(
    (at, place, every) => every.indexOf(at) === place && all[at] !== undefined,
  );
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="forecast-chart"
      role="img"
      aria-label={label}
    >
      {ticks.map(({ at, y }) => (
        <g key={at}>
          <line x1={left} x2={right} y1={y} y2={y} stroke="var(--plot-grid)" />
          <text
            x={rightToLeft ? right + 6 : left - 6}
            y={y + 4}
            textAnchor={rightToLeft ? "start" : "end"}
            className="forecast-mark"
          >
            {embed(formatAxis(at, measure, view))}
          </text>
        </g>
      ))}
      {bands.map((path, wide) => (
        <path key={wide === 0 ? "95" : "80"} d={path} className="forecast-band" />
      ))}
      <path d={line} className="forecast-line" />
      <path d={dashes} className="forecast-line" strokeDasharray="5 4" data-forecast />
      {marked.map((at) => (
        <text
          key={at}
          x={middles[at]}
          y={bottom + 18}
          textAnchor={anchorOf(at, all.length, rightToLeft)}
          className="forecast-mark"
        >
          {all[at] ? embed(periods.tick(all[at])) : null}
        </text>
      ))}
    </svg>
  );
}

function anchorOf(at: number, count: number, rightToLeft: boolean): "start" | "middle" | "end" {
  if (at === 0) return rightToLeft ? "end" : "start";
  if (at === count - 1) return rightToLeft ? "start" : "end";
  return "middle";
}
