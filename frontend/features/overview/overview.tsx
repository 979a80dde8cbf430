"use client";
import { useTranslations } from "next-intl";
import type { Card } from "@/api/types";
import { useOverviewAnswer } from "@/state/explorer/answers";
import { useUnhurried } from "@/state/shell/page";
import { useCardForecasts } from "../forecast/card-forecast";
import { Problem } from "../states/problem";
import { Warnings } from "../states/warnings";
import { useTargetsInForce } from "../targets/use-target-of";
import { MetricCard } from "./metric-card";
import { OverviewSkeleton } from "./overview-skeleton";

/** Fewer cards than a row has places share the row. */
const FEW = 6;

/** Money stands before what is counted; all else stays as the catalog has it. */
function moneyFirst(one: Card, other: Card): number {
  return Number(other.unit === "money") - Number(one.unit === "money");
}

/** The key figures with their fair change and trend. */
export function Overview() {
  const t = useTranslations("overview");
  const { data, error, isPlaceholderData, refetch } = useOverviewAnswer();
  const { isWaited } = useTargetsInForce();
  const { isLoading } = useCardForecasts();
  // A card's height is known once it is known whether it has a target and a forecast.
  const drawn = useUnhurried(data !== undefined && !isWaited && !isLoading);
  if (error && (!data || isPlaceholderData)) {
    return <Problem error={error} onRetry={refetch} className="min-h-40" />;
  }
  if (!data || !drawn) return <OverviewSkeleton />;
  return (
    <section aria-label={t("label")} aria-busy={isPlaceholderData}>
      <ul className="cards" data-few={data.cards.length < FEW ? "" : undefined}>
        {[...data.cards].sort(moneyFirst).map((card) => (
          <MetricCard key={`${card.metric} ${card.currency}`} card={card} />
        ))}
      </ul>
      <Warnings warnings={data.warnings} />
    </section>
  );
}
