import type { XAxisTickContentProps, YAxisTickContentProps } from "recharts";

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
