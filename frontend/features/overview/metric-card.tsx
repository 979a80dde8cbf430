"use client";
import { useTranslations } from "next-intl";
import type { Card } from "@/api/types";
import { Sparkline } from "@/components/charts/sparkline";
import { Figure } from "@/components/ui/figure";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { toCoordinate } from "@/lib/format/decimal";
import { formatValue } from "@/lib/format/value";
import { useAddress, useReportsPath } from "@/state/explorer/address";
import { bookedIn } from "@/state/explorer/drill";
import { useNames } from "@/state/shell/names";
import { useTimeFromRight, useView } from "@/state/shell/view";
import { CardForecast } from "../forecast/card-forecast";
import { ReconciledBadge } from "../reconciliation/reconciled-badge";
import { TargetProgress } from "../targets/target-progress";
import { useTargetOf } from "../targets/use-target-of";
import { CardChange } from "./card-change";

/** One key figure. The card leads to its metric in the explorer; its button opens the rows behind it. */
export function MetricCard({ card }: { card: Card }) {
  const t = useTranslations("overview");
  const explorer = useTranslations("explorer");
  const view = useView();
  const timeFromRight = useTimeFromRight();
  const names = useNames();
  const { address, setAddress } = useAddress();
  const reportsPath = useReportsPath();
  const metric = names.metric(card.metric);
  const target = useTargetOf()(card);
  const points = card.sparkline.map((point) => ({
    value: toCoordinate(point.value),
    partial: point.partial,
  }));
  const drill = {
    metric: card.metric,
    from: card.start,
    to: card.end,
    currency: bookedIn(card.currency, address.convert_to),
    members: {},
  };
  return (
    <li className="card" data-metric={card.metric}>
      <div className="flex items-center gap-[5px]">
        <h2 className="truncate text-[0.8125rem] font-medium text-muted">
          <Link
            className="card-button"
            aria-label={t("show", { metric })}
            href={reportsPath(card.metric)}
          >
            {metric}
          </Link>
        </h2>
        {card.unit === "money" ? <ReconciledBadge /> : null}
        {card.published === null ? null : (
          <span
            className="published-mark tip"
            data-published={card.published}
            data-tip={t("published", { figure: formatValue(card.published, card, view) })}
            role="img"
            aria-label={t("published", { figure: formatValue(card.published, card, view) })}
          >
            <Icon name="bookmark" className="size-3.5" />
          </span>
        )}
        <button
          type="button"
          className="icon-button card-rows"
          aria-label={t("rows", { metric })}
          onClick={() => setAddress({ rows: drill })}
        >
          <Icon name="rows" className="size-3.5" />
        </button>
      </div>
      <p className="card-value">
        <Figure value={card.value} measure={card} view={view} missing={explorer("noValue")} />
      </p>
      <CardChange card={card} />
      <CardForecast card={card} />
      {target ? <TargetProgress target={target} style="short" /> : null}
      <div className="mt-auto h-9" aria-hidden="true">
        <Sparkline
          points={points}
          rightToLeft={timeFromRight}
          end={formatValue(lastOf(card), card, view, "bare")}
        />
      </div>
    </li>
  );
}

/** The last value that the trend knows. */
function lastOf({ sparkline }: Card): string | null {
  return sparkline.findLast(({ value }) => value !== null)?.value ?? null;
}
