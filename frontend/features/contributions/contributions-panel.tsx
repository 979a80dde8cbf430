"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ContributionsParams } from "@/api/questions";
import { Icon } from "@/components/ui/icon";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { exportRequest } from "@/lib/export-request";
import { useAddress } from "@/state/explorer/address";
import { useContributionsAnswer } from "@/state/explorer/answers";
import { useFiltersFor, useQuestion } from "@/state/explorer/question";
import { useBaseline, useExplaining } from "@/state/explorer/series-query";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { ExportMenu } from "../exports/export-menu";
import { Problem } from "../states/problem";
import { Warnings } from "../states/warnings";
import { ContributionsReasons } from "./contributions-reasons";
import { ContributionsSummary } from "./contributions-summary";
import { ContributionsTable } from "./contributions-table";

interface Props {
  /** Undefined: the dimension that explains most. */
  split: ContributionsParams["split"];
  /** Whether it comes into view with the focus. */
  focused: boolean;
}

/** What each member of a dimension added to the metric's change since what it is compared with. */
export function ContributionsPanel({ split, focused }: Props) {
  const t = useTranslations("why");
  const view = useView();
  const names = useNames();
  const { address, setAddress } = useAddress();
  const splits = useExplaining();
  const baseline = useBaseline();
  const panel = useRef<HTMLElement>(null);
  const { data, error, isPlaceholderData, refetch } = useContributionsAnswer(split);
  const question = useQuestion(useFiltersFor(address.metric));
  const request =
    question &&
    exportRequest("contributions", { ...question, ...baseline, metric: address.metric, split });
  const failed = error && (!data || isPlaceholderData);
  useEffect(() => {
    if (!focused) return;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: "start" });
  }, [focused]);
  return (
    <ReaderLocale view={view}>
      <section
        ref={panel}
        tabIndex={-1}
        className="panel explorer why"
        aria-label={t("label")}
        aria-busy={isPlaceholderData}
      >
        <header className="why-head">
          <h2 className="why-title">{t("title", { metric: names.metric(address.metric) })}</h2>
          <Segmented
            label={t("by")}
            value={split ?? data?.query.split ?? null}
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
            <ContributionsReasons answer={data} />
            <Warnings warnings={data.warnings} />
          </div>
        ) : (
          <Skeleton className="h-80 w-full" />
        )}
      </section>
    </ReaderLocale>
  );
}
