"use client";
import { useTranslations } from "next-intl";
import { useLoans } from "@/api/loans";
import { useLoansQuestion } from "@/state/explorer/question";
import { useUnhurried } from "@/state/shell/page";
import { FiguresBar } from "../figures/figures-bar";
import { FiguresSection } from "../figures/figures-section";
import { Problem } from "../states/problem";
import { Warnings } from "../states/warnings";
import { FunnelPanel } from "./funnel-panel";
import { LoanCharts } from "./loan-charts";
import { LoansSkeleton } from "./loans-skeleton";
import { OverduePanel } from "./overdue-panel";
import { RunningPanel } from "./running-panel";

/** How loans go: what runs beside what came back, how far tickets come, and what is late by how much. */
export function LoansSection() {
  const t = useTranslations("lending");
  const { data, error, isPlaceholderData, refetch } = useLoans(useLoansQuestion());
  const drawn = useUnhurried(data !== undefined);
  const failed = error && (!data || isPlaceholderData);
  return (
    <FiguresSection title={t("title")} actions={<FiguresBar />}>
      {failed ? (
        <Problem error={error} onRetry={refetch} />
      ) : (
        <div className="loans" aria-busy={!drawn || isPlaceholderData}>
          {data && drawn ? (
            <>
              <RunningPanel loans={data} />
              <FunnelPanel loans={data} />
              <OverduePanel overdue={data.overdue} />
            </>
          ) : (
            <LoansSkeleton />
          )}
        </div>
      )}
      {data && !failed ? <Warnings warnings={data.warnings} /> : null}
      <LoanCharts />
    </FiguresSection>
  );
}
