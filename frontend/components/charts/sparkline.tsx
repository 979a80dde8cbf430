"use client";
import { Area, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { touchesUnfinished } from "@/lib/plot/shape";

interface Props {
  points: readonly { value: number | null; partial: boolean }[];
  rightToLeft: boolean;
}

/** The trend of a figure without axes; an unfinished period is dashed. Time runs as the reader's text does. */
export function Sparkline({ points, rightToLeft }: Props) {
  const data = points.map(({ value, partial }, index) => ({
    index,
    whole: partial ? null : value,
    unfinished: touchesUnfinished(points, index) ? value : null,
  }));
  return (
    <div dir="ltr" className="size-full">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 180, height: 36 }}>
        <ComposedChart
          data={data}
          margin={{ top: 2, right: 1, bottom: 1, left: 1 }}
          accessibilityLayer={false}
        >
          <XAxis dataKey="index" hide reversed={rightToLeft} />
          <YAxis hide domain={["dataMin", "dataMax"]} />
          <Area
            dataKey="whole"
            type="monotone"
            stroke="var(--spark)"
            strokeWidth={1.5}
            fill="var(--spark)"
            fillOpacity={0.08}
            isAnimationActive={false}
          />
          <Line
            dataKey="unfinished"
            type="monotone"
            stroke="var(--spark)"
            strokeWidth={1.5}
            strokeDasharray="2 3"
            dot={false}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
