"use client";
import { useTranslations } from "next-intl";
import type { OddCases } from "@/api/types";
import { formatMomentOfYear } from "@/lib/format/day";
import { isolate } from "@/lib/format/isolate";
import { useView, useZone } from "@/state/shell/view";

/** How many cases wait, how many of a day there may be, and up to when records are scored. */
export function CasesNote({ page }: { page: OddCases }) {
  const t = useTranslations("cases");
  const view = useView();
  const zone = useZone();
  return (
    <p className="section-text">
      {t("open", { count: page.open })} {t("budget", { budget: page.budget })}{" "}
      {page.left_out > 0 ? `${t("leftOut", { count: page.left_out })} ` : null}
      {page.scored_to === null
        ? t("never")
        : t("scoredTo", { moment: isolate(formatMomentOfYear(page.scored_to, view, zone)) })}
    </p>
  );
}
