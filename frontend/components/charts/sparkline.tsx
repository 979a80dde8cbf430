import { TREND, type TrendPoint, trendOf } from "@/lib/plot/trend";

interface Props {
  points: readonly TrendPoint[];
  /** Whether time runs from right to left. */
  rightToLeft: boolean;
  /** The value of the last known point, as it is written beside the dot that the trend ends in. */
  end?: string;
}

/** The trend of a figure without axes; an unfinished period is dashed. It ends in a dot, with its value where there is room. */
export function Sparkline({ points, rightToLeft, end: value }: Props) {
  const { line, area, unfinished, end } = trendOf(points, rightToLeft);
  return (
    <span className="spark-box" dir={rightToLeft ? "rtl" : "ltr"}>
      <svg
        className="spark"
        viewBox={`0 0 ${TREND.width} ${TREND.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path className="spark-area" d={area} />
        <path className="spark-line" d={line} />
        <path className="spark-line spark-unfinished" d={unfinished} />
        <path className="spark-end" d={end} />
      </svg>
      {value ? <bdi className="spark-value">{value}</bdi> : null}
    </span>
  );
}
