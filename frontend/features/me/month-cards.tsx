"use client";
import { useTranslations } from "next-intl";
import type { Dashboard } from "@/api/types";
import { formatRange } from "@/lib/format/day";
import { useView } from "@/state/shell/view";
import { MonthCard } from "./month-card";

/** What this month brought so far, beside the same days of the last. Each figure opens its entries. */
export function MonthCards({ dashboard }: { dashboard: Dashboard }) {
  const t = useTranslations("own");
  const view = useView();
  const flows = [
    { name: "in", metric: "wallet_credits" },
    { name: "out", metric: "wallet_debits" },
  ] as const;
  const [first] = dashboard.lending;
  return (
    <section aria-label={t("month")}>
      <div className="own-panel-head own-month-head">
        <h2 className="section-title">{t("month")}</h2>
        {first ? (
          <span className="section-text">{formatRange(first.start, first.end, view)}</span>
        ) : null}
      </div>
      <ul className="cards own-cards">
        {dashboard.lending.map((figure) => (
          <MonthCard
            key={`${figure.what} ${figure.currency}`}
            name={figure.what}
            figure={figure}
            query={{ lending: figure.what }}
          />
        ))}
        {flows.flatMap(({ name, metric }) =>
          dashboard.month
            .filter((figure) => figure.metric === metric)
            .map((figure) => (
              <MonthCard
                key={`${name} ${figure.currency}`}
                name={name}
                figure={figure}
                query={{ direction: name }}
              />
            )),
        )}
      </ul>
    </section>
  );
}
