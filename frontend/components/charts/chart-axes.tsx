import {
  ReferenceLine,
  type XAxisTickContentProps,
  YAxis,
  type YAxisTickContentProps,
} from "recharts";
import type { Scale } from "@/lib/format/axis";
import { textWidth } from "@/lib/plot/text-width";
import type { ValueAxis } from "@/lib/plot/value-axis";

/** Keeps right-to-left words and digits in reading order inside a left-to-right drawing. */
export function isolate(text: string, rightToLeft: boolean): string {
  return rightToLeft ? `\u2067${text}\u2069` : text;
}

/** How far below its place a text's letters begin, and how far their middle is: as of Recharts' own texts. */
const BELOW = "0.71em";

const BESIDE = "0.355em";

/** What stands at a mark of an axis, in one line. Recharts' own would measure each word on the page. */
export function axisTick(mark: XAxisTickContentProps | YAxisTickContentProps) {
  const { x, y, textAnchor, verticalAnchor, payload, index, tickFormatter } = mark;
  return (
    <text
      x={x}
      y={y}
      dy={verticalAnchor === "middle" ? BESIDE : BELOW}
      textAnchor={textAnchor}
      fill="var(--muted)"
      fontSize={12}
    >
      {tickFormatter?.(payload.value, index)}
    </text>
  );
}

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
