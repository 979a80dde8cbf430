"use client";
import { useTranslations } from "next-intl";
import type { PublishedReports } from "@/api/types";
import { formatDay } from "@/lib/format/day";
import { useView } from "@/state/shell/view";

/** How far everything is sealed, and the digest that vouches for all of it. */
export function Standing({ page }: { page: PublishedReports }) {
  const t = useTranslations("published");
  const view = useView();
  if (page.sealed_to === null) return null;
  return (
    <p className="text-xs leading-5 text-muted" data-sealed-to={page.sealed_to}>
      {t("standing", { day: formatDay(page.sealed_to, view), links: page.length })}{" "}
      <code dir="ltr" className="break-all">
        {page.head}
      </code>
    </p>
  );
}
