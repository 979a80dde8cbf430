"use client";
import { useTranslations } from "next-intl";
import { useCatalog } from "@/api/reports";
import { formatDay } from "@/lib/format/day";
import { useView } from "@/state/shell/view";

/** What the figures of the page rest on: the zone of its days and how far its facts reach. */
export function Facts() {
  const t = useTranslations("app");
  const view = useView();
  const { data } = useCatalog();
  if (!data?.first_day || !data.last_day) return null;
  const [first, last] = [formatDay(data.first_day, view), formatDay(data.last_day, view)];
  return (
    <p className="px-1 text-xs text-muted">{t("zone", { zone: data.time_zone, first, last })}</p>
  );
}
