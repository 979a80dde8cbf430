"use client";
import { useTranslations } from "next-intl";
import { useForecastAccuracy } from "@/api/forecast";
import { Skeleton } from "@/components/ui/skeleton";
import { ListFrame } from "../lists/list-frame";
import { Failed } from "../states/failed";
import { AccuracyTable } from "./accuracy-table";

/** How good forecasts were: those that were shown, and those that were tried on the past. */
export function AccuracyPage() {
  const t = useTranslations("forecast");
  const { data, error, refetch } = useForecastAccuracy();
  return (
    <ListFrame title={t("title")}>
      <p className="max-w-prose text-sm leading-6 text-muted">{t("hint")}</p>
      {data ? (
        <>
          {data.installed ? null : (
            <p className="text-sm" data-refused="not_installed">
              {t("refused_not_installed")}
            </p>
          )}
          <AccuracyTable rows={data.accuracy.filter(({ trial }) => !trial)} title={t("shown")} />
          <AccuracyTable rows={data.accuracy.filter(({ trial }) => trial)} title={t("tried")} />
        </>
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
    </ListFrame>
  );
}
