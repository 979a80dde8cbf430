import { ReferenceLine } from "recharts";

/** A thin line at each x position that somebody wrote on. */
export function noteMarks(indexes: readonly number[]) {
  return indexes.map((index) => (
    <ReferenceLine
      key={index}
      x={index}
      className="plot-note"
      stroke="var(--notice)"
      strokeWidth={1.5}
      strokeDasharray="2 3"
      label={{ value: "●", position: "top", fill: "var(--notice)", fontSize: 11, offset: 2 }}
    />
  ));
}
