"use client";
import { useTranslations } from "next-intl";
import type { ForecastReceipt } from "@/api/types";
import { formatDay } from "@/lib/format/day";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";

/** What a forecast was made from. */
export function Receipt({ receipt }: { receipt: ForecastReceipt }) {
  const t = useTranslations("forecast");
  const view = useView();
  return (
    <p className="text-xs leading-5 text-muted" data-run={receipt.run}>
      {t("receipt", {
        run: formatId(String(receipt.run), view.locale),
        day: formatDay(receipt.sealed_to, view),
        recipe: formatId(receipt.recipe, view.locale),
        origins: receipt.origins,
      })}{" "}
      <code dir="ltr" className="break-all">
        {receipt.digest}
      </code>
    </p>
  );
}
