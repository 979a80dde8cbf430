"use client";
import { useTranslations } from "next-intl";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { Skeleton } from "@/components/ui/skeleton";
import { useMetricsAnswer } from "@/state/use-answers";
import { useCut } from "@/state/use-cut";
import { useView } from "@/state/use-view";
import { Annotations } from "../annotations/annotations";
import { Problem } from "../states/problem";
import { Warnings } from "../states/warnings";
import { Answer } from "./answer";
import { ExplorerHead } from "./explorer-head";
import { Toolbar } from "./toolbar";

/** One metric, cut as the address says, drawn and listed. */
export function ExplorerPanel() {
  const t = useTranslations("explorer");
  const view = useView();
  const cut = useCut();
  const { data, error, isPlaceholderData, refetch } = useMetricsAnswer();
  const failed = error && (!data || isPlaceholderData);
  return (
    <ReaderLocale view={view}>
      <section className="panel explorer" aria-label={t("label")} aria-busy={isPlaceholderData}>
        <ExplorerHead series={failed ? [] : (data?.series ?? [])} />
        <Toolbar />
        {failed ? (
          <Problem error={error} onRetry={refetch} className="plot state-plain" />
        ) : data ? (
          <Answer series={data.series} cut={cut} waiting={isPlaceholderData} />
        ) : (
          <Skeleton className="plot" />
        )}
        {failed ? null : <Annotations />}
        {data && !failed ? <Warnings warnings={data.warnings} /> : null}
      </section>
    </ReaderLocale>
  );
}
