import { Line } from "recharts";

/** The range before, as a thin grey line behind the asked one. */
export function previousMark(dataKey: string) {
  return (
    <Line
      dataKey={dataKey}
      type="linear"
      stroke="var(--plot-previous)"
      strokeWidth={1.5}
      strokeDasharray="5 4"
      dot={false}
      activeDot={false}
      isAnimationActive={false}
    />
  );
}
