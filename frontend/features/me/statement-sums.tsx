"use client";
import { useTranslations } from "next-intl";
import type { Statement } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { useView } from "@/state/shell/view";

/** What all the entries found come to, on every page of them. */
export function StatementSums({ sums }: { sums: Statement["sums"] }) {
  const t = useTranslations("statement");
  const view = useView();
  return (
    <ul className="chain" aria-label={t("sums")}>
      {sums.map((sum) => (
        <li key={sum.currency} data-sum={sum.amount} data-count={sum.count}>
          {t("sum", { count: sum.count })}{" "}
          <bdi className="own-money" data-in={!sum.amount.startsWith("-")}>
            {formatAmount(sum, view)}
          </bdi>
        </li>
      ))}
    </ul>
  );
}
