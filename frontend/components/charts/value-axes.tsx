import { ReferenceLine, YAxis } from "recharts";
import type { Scale } from "@/lib/format/axis";
import { textWidth } from "@/lib/plot/text-width";
import type { ValueAxis } from "@/lib/plot/value-axis";
import { axisTick } from "./axis-tick";
import { isolate } from "./isolate";

/** The line of a mark, and what lies between it and its text: Recharts' own. */
const TICK_ROOM = 8;

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
      const longest = Math.max(...[...texts.values()].map(textWidth));
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
          width={Math.ceil(longest) + TICK_ROOM}
          tick={axisTick}
          tickFormatter={(at: number) => isolate(texts.get(at) ?? "", rightToLeft)}
        />
      );
    }),
    belowZero ? <ReferenceLine key="zero" y={0} stroke="var(--plot-cursor)" /> : null,
  ];
}
