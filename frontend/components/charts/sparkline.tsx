import { TREND, type TrendPoint, trendOf } from "@/lib/plot/trend";

interface Props {
  points: readonly TrendPoint[];
  rightToLeft: boolean;
}

/** The trend of a figure without axes; an unfinished period is dashed. Time runs as the reader's text does. */
export function Sparkline({ points, rightToLeft }: Props) {
  const { line, area, unfinished } = trendOf(points, rightToLeft);
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${TREND.width} ${TREND.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="spark-area" d={area} />
      <path className="spark-line" d={line} />
      <path className="spark-line spark-unfinished" d={unfinished} />
    </svg>
  );
}
