"use client";
import dynamic from "next/dynamic";
import { useCatalog } from "@/api/reports";
import { Skeleton } from "@/components/ui/skeleton";
import { WhenSeen } from "@/components/ui/when-seen";

const WAITING = <Skeleton className="chart-place" />;

const MetricChart = dynamic(() => import("./metric-chart").then((m) => m.MetricChart), {
  ssr: false,
  loading: () => WAITING,
});

interface Props {
  metric: string;
  shape?: "area" | "bar";
}

/** The card of one metric, which requests and draws it once it is in sight. Those who may not see the metric have no card. */
export function ChartCard({ metric, shape = "area" }: Props) {
  const { data } = useCatalog();
  if (data && !data.metrics.some(({ slug }) => slug === metric)) return null;
  return (
    <section className="panel chart-panel" data-chart={metric}>
      <WhenSeen waiting={WAITING}>
        <MetricChart metric={metric} shape={shape} />
      </WhenSeen>
    </section>
  );
}
