"use client";
import { useTranslations } from "next-intl";
import type { ContributionsParams } from "@/api/questions";
import { Icon } from "@/components/ui/icon";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { exportRequest } from "@/lib/export-request";
import { useAddress } from "@/state/explorer/address";
import { useContributionsAnswer } from "@/state/explorer/answers";
import { useFiltersFor, useQuestion } from "@/state/explorer/question";
import { useSplits } from "@/state/explorer/series-query";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { ExportMenu } from "../exports/export-menu";
import { Problem } from "../states/problem";
import { Warnings } from "../states/warnings";
import { ContributionsSummary } from "./contributions-summary";
import { ContributionsTable } from "./contributions-table";

/** What each member of a dimension added to the metric's change since the days before. */
export function ContributionsPanel({ split }: { split: ContributionsParams["split"] }) {
  const t = useTranslations("why");
  const view = useView();
  const names = useNames();
  const { address, setAddress } = useAddress();
  const { splits } = useSplits();
  const { data, error, isPlaceholderData, refetch } = useContributionsAnswer(split);
  const question = useQuestion(useFiltersFor(address.metric));
  const request =
    question && exportRequest("contributions", { ...question, metric: address.metric, split });
  const failed = error && (!data || isPlaceholderData);
  return (
    <ReaderLocale view={view}>
      <section className="panel explorer why" aria-label={t("label")} aria-busy={isPlaceholderData}>
        <header className="why-head">
          <h2 className="why-title">{t("title", { metric: names.metric(address.metric) })}</h2>
          <Segmented
            label={t("by")}
            value={split}
            options={splits.map((value) => ({ value, label: names.dimension(value) }))}
            onChange={(why) => setAddress({ why })}
          />
          <span className="ms-auto">{request ? <ExportMenu request={request} /> : null}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={t("close")}
            onClick={() => setAddress({ why: null })}
          >
            <Icon name="close" />
          </button>
        </header>
        {failed ? (
          <Problem error={error} onRetry={refetch} className="state-plain" />
        ) : data ? (
          <div className="answer" data-waiting={isPlaceholderData}>
            <ContributionsSummary answer={data} />
            {data.members.length > 0 ? <ContributionsTable answer={data} /> : null}
            <Warnings warnings={data.warnings} />
          </div>
        ) : (
          <Skeleton className="h-80 w-full" />
        )}
      </section>
    </ReaderLocale>
  );
}
