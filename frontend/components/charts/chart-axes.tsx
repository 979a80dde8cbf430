import {
  ReferenceLine,
  type XAxisTickContentProps,
  YAxis,
  type YAxisTickContentProps,
} from "recharts";
import type { Scale } from "@/lib/format/axis";
import { embed } from "@/lib/format/isolate";
import { axisWidth } from "@/lib/plot/layout";
import type { ValueAxis } from "@/lib/plot/value-axis";
import { axisText } from "./chart-style";

/** What stands at a mark of an axis, in one line. Recharts' own would measure each word on the page. */
export function axisTick(mark: XAxisTickContentProps | YAxisTickContentProps) {
  const { x, y, textAnchor, verticalAnchor, payload, index, tickFormatter } = mark;
  return (
    <text
      {...axisText(verticalAnchor === "middle" ? "beside" : "below")}
      x={x}
      y={y}
      textAnchor={textAnchor}
    >
      {tickFormatter?.(payload.value, index)}
    </text>
  );
}

/** One value axis where the text begins, or two on either side, each as wide as its longest mark; a line where zero is not at the foot. */
export function valueAxisMarks(
  axes: readonly ValueAxis[],
  scales: readonly Scale[],
  rightToLeft: boolean,
) {
  const belowZero = axes.some(({ domain: [least] }) => least < 0);
  return [
    ...axes.map(({ ticks, domain }, axis) => {
      const texts = new Map(ticks.map((at) => [at, scales[axis]?.write(at) ?? ""]));
      const orientation = rightToLeft === (axis === 0) ? "right" : "left";
      return (
        <YAxis
          key={orientation}
          yAxisId={axis}
          orientation={orientation}
          axisLine={false}
          tickLine={false}
          interval={0}
          ticks={ticks}
          domain={domain}
          width={axisWidth([...texts.values()])}
          tick={axisTick}
          tickFormatter={(at: number) => embed(texts.get(at) ?? "")}
        />
      );
    }),
    belowZero ? <ReferenceLine key="zero" y={0} stroke="var(--plot-cursor)" /> : null,
  ];
}
