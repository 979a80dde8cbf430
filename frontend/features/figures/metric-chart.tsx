"use client";
import dynamic from "next/dynamic";
import { useCatalog } from "@/api/reports";
import { Skeleton } from "@/components/ui/skeleton";
import { WhenSeen } from "@/components/ui/when-seen";

const WAITING = <Skeleton className="chart-place" />;

const MetricAnswer = dynamic(() => import("./metric-answer").then((m) => m.MetricAnswer), {
  ssr: false,
  loading: () => WAITING,
});

interface Props {
  metric: string;
  shape?: "area" | "bar";
}

/** One metric of the page's days: its total, chart or table, and the way to the explorer. Those who may not see it see nothing. */
export function MetricChart({ metric, shape = "area" }: Props) {
  const { data } = useCatalog();
  if (data && !data.metrics.some(({ slug }) => slug === metric)) return null;
  return (
    <section className="panel chart-panel" data-chart={metric}>
      <WhenSeen waiting={WAITING}>
        <MetricAnswer metric={metric} shape={shape} />
      </WhenSeen>
    </section>
  );
}
